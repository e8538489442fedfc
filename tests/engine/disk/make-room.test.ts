import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isFolder, makeRoom } from "../../../src/engine/disk/make-room.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const at = (path: string) => join(place.folder, path);
const room = (folder: string) => makeRoom(at("_site"), folder, new Set());

test("the output itself is made, with all above it", () => {
  makeRoom(at("a/b/_site"), ".", new Set());
  expect(isFolder(at("a/b/_site"))).toBe(true);
});

test("every folder on the way is made", () => {
  room("2026/03/one");
  expect(isFolder(at("_site/2026/03/one"))).toBe(true);
});

test("a folder that is there keeps what it holds", () => {
  mkdirSync(at("_site/2026"), { recursive: true });
  writeFileSync(at("_site/2026/index.html"), "the year");
  room("2026/03");
  expect(readFileSync(at("_site/2026/index.html"), "utf8")).toBe("the year");
});

test("a file in the place of a folder goes, at any depth", () => {
  mkdirSync(at("_site/2026"), { recursive: true });
  writeFileSync(at("_site/2026/03"), "a file of an old site");
  room("2026/03/one");
  expect(isFolder(at("_site/2026/03/one"))).toBe(true);
});

test("a link in the place of a folder goes, and where it led nothing is written or deleted", () => {
  mkdirSync(at("elsewhere"));
  writeFileSync(at("elsewhere/thesis.txt"), "years of work");
  mkdirSync(at("_site"));
  symlinkSync(at("elsewhere"), at("_site/world"));
  symlinkSync(at("gone"), at("_site/nowhere"));
  room("world/page");
  room("nowhere/page");
  expect(lstatSync(at("_site/world")).isSymbolicLink()).toBe(false);
  expect(readdirSync(at("elsewhere"))).toEqual(["thesis.txt"]);
  expect(existsSync(at("gone"))).toBe(false);
  expect(isFolder(at("_site/nowhere/page"))).toBe(true);
});

test("a folder that was seen to, and those above it, are not looked at again", () => {
  const roomy = new Set<string>();
  makeRoom(at("_site"), "a/b", roomy);
  expect([...roomy].sort()).toEqual([".", "a", "a/b"]);
  makeRoom(at("elsewhere"), "a/b", roomy);
  expect(existsSync(at("elsewhere"))).toBe(false);
});

test("a link to a folder is none, nor is a file, nor nothing", () => {
  mkdirSync(at("folder"));
  writeFileSync(at("file"), "");
  symlinkSync(at("folder"), at("link"));
  expect(["folder", "link", "file", "nothing"].map((name) => isFolder(at(name)))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
