import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { MARKER } from "../../../src/content/files/scan.ts";
import { safeOutput } from "../../../src/engine/disk/safe-output.ts";
import { BuildError } from "../../../src/engine/errors/build-error.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
let folder: string;
beforeEach(() => {
  folder = realpathSync(place.folder);
});

/** A folder that a build has written, so that only what it is stands against it. */
function built(name: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, MARKER), "");
  return join(folder, name);
}

function safe(wanted: string, ...kept: string[]): string {
  return safeOutput(wanted, { kept, read: [] });
}

test("the root of a disk is refused", () => {
  expect(() => safe("/")).toThrow(/root of a disk/);
});

test("a folder that holds the content, at any depth, or is it, is refused", () => {
  const output = built("paper");
  for (const kept of ["paper", "paper/content", "paper/a/b/content"]) {
    expect(() => safe(output, join(folder, kept))).toThrow(/a build must not delete/);
  }
});

test("so it is when a link hides it", () => {
  const real = built("paper");
  symlinkSync(real, join(folder, "link"));
  mkdirSync(join(real, "content"));
  symlinkSync(join(real, "content"), join(folder, "news"));
  expect(() => safe(join(folder, "link"), join(real, "content"))).toThrow(BuildError);
  expect(() => safe(real, join(folder, "news"))).toThrow(BuildError);
});

test("an output in the content folder, or beside it with a like name, is none of that", () => {
  const content = join(folder, "content");
  mkdirSync(content);
  for (const output of [join(content, "_site"), join(folder, "content2"), join(folder, "cont")]) {
    expect(safe(output, content)).toBe(output);
  }
});

test("a link to a folder is the folder, so that the stage is on its disk", () => {
  const real = built("www");
  symlinkSync(real, join(folder, "_site"));
  expect(safe(join(folder, "_site"))).toBe(real);
});

test("a link without a valid Location, and a file, are refused in plain words", () => {
  symlinkSync(join(folder, "gone"), join(folder, "link"));
  expect(() => safe(join(folder, "link"))).toThrow(/leads nowhere/);
  writeFileSync(join(folder, "file"), "");
  expect(() => safe(join(folder, "file"))).toThrow(/is a file/);
});

/** Outputs that would be read, or that would hold what is kept, and the folders that stand against them. */
test.each<[string, string, string[], string[]]>([
  ["an output among the articles", "content/articles/site", ["content"], ["content/articles"]],
  ["the folder of the articles", "content/articles", ["content"], ["content/articles"]],
  ["one deep below them", "content/articles/2026/a/b", [], ["content/articles"]],
  ["one below authors in capitals", "content/AUTHORS/site", [], ["content/authors"]],
  ["one below a folder that is to come", "content/pages/site", [], ["content/pages"]],
  ["one in the cache", ".cache/site", [".cache"], [".cache"]],
  ["the cache itself", ".cache", [".cache"], [".cache"]],
  ["one that holds the cache", "work", ["work/.cache"], ["work/.cache"]],
  ["one in the program", "src/site", ["src"], ["src"]],
  ["the project's folder", ".", ["src", "content"], []],
  ["its parent", "..", ["src"], []],
])("%s is refused, whether it is there or not", (_, output, kept, read) => {
  const paths = (names: readonly string[]) => names.map((name) => join(folder, "project", name));
  const guarded = { kept: paths(kept), read: paths(read) };
  const wanted = join(folder, "project", output);
  expect(() => safeOutput(wanted, guarded)).toThrow(BuildError);
  for (const path of [wanted, ...guarded.kept, ...guarded.read])
    mkdirSync(path, { recursive: true });
  writeFileSync(join(wanted, MARKER), "");
  expect(() => safeOutput(wanted, guarded)).toThrow(BuildError);
});

test("one that a link leads into what is read is refused, by whichever of its names", () => {
  const articles = join(folder, "content/articles");
  mkdirSync(join(articles, "deep"), { recursive: true });
  symlinkSync(articles, join(folder, "elsewhere"));
  symlinkSync(join(folder, "content"), join(folder, "paper"));
  for (const output of ["elsewhere", "elsewhere/deep/site", "paper/articles/site"])
    for (const read of [articles, join(folder, "paper/articles"), join(folder, "elsewhere")])
      expect(() => safeOutput(join(folder, output), { kept: [], read: [read] }), output).toThrow(
        /would read its files/,
      );
});

test("one beside what is read, with a like name, is taken", () => {
  const guarded = { kept: [join(folder, "content")], read: [join(folder, "content/articles")] };
  mkdirSync(join(folder, "content/articles"), { recursive: true });
  for (const name of ["content/articles2", "content/_site", "articles", "content/media/site"])
    expect(safeOutput(join(folder, name), guarded)).toBe(join(folder, name));
});
