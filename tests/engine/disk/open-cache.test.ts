import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { openCache } from "../../../src/engine/disk/open-cache.ts";
import { BuildError } from "../../../src/engine/errors/build-error.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
let content: string;
beforeEach(() => {
  content = join(place.folder, "content");
  mkdirSync(content);
});

const open = (name: string) => openCache({ cache: join(place.folder, name), content });

test("the folder of the cache is made, however deep", () => {
  open("a/b/cache");
  expect(readdirSync(join(place.folder, "a/b/cache"))).toEqual([]);
});

test("in the content folder a cache is refused, but for one whose name begins with a dot", () => {
  symlinkSync(content, join(place.folder, "link"));
  for (const name of ["content", "content/cache", "content/media/cache", "link/cache", "link"])
    expect(() => open(name), name).toThrow(BuildError);
  expect(readdirSync(content)).toEqual([]);
  for (const name of ["content/.cache", "content/.kept/cache", "content2", "cache"]) open(name);
  expect(existsSync(join(content, ".kept/cache"))).toBe(true);
});

test("a file, a link without a valid Location and a way through a file are refused, and stay", () => {
  writeFileSync(join(place.folder, "file"), "mine");
  symlinkSync(join(place.folder, "nothing"), join(place.folder, "link"));
  for (const name of ["file", "link", "file/cache"])
    expect(() => open(name), name).toThrow(/can't be created/);
  expect(readdirSync(place.folder).toSorted()).toEqual(["content", "file", "link"]);
});

test("a link to a folder is a cache", () => {
  mkdirSync(join(place.folder, "elsewhere"));
  symlinkSync(join(place.folder, "elsewhere"), join(place.folder, "cache"));
  open("cache");
  expect(existsSync(join(place.folder, "elsewhere"))).toBe(true);
});

test("files in the place of its folders go, and what is not ours stays", () => {
  const cache = join(place.folder, "cache");
  mkdirSync(join(cache, "pictures/0123456789ab"), { recursive: true });
  writeFileSync(join(cache, "pictures/ba9876543210"), "a file");
  for (const name of ["cards", "search-0123456789ab", "notes.txt", "cards.txt"])
    writeFileSync(join(cache, name), "a file");
  open("cache");
  expect(readdirSync(cache).toSorted()).toEqual(["cards.txt", "notes.txt", "pictures"]);
  expect(readdirSync(join(cache, "pictures"))).toEqual(["0123456789ab"]);
});
