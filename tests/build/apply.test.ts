import { lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { apply, filesBelow } from "../../src/build/apply.ts";
import { MARKER } from "../../src/build/safe-output.ts";
import { closeStage, openStage } from "../../src/build/stage.ts";
import { useScratch } from "../kit/site.ts";

const place = useScratch();

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function applyFiles(output: string, files: Record<string, string>) {
  const stage = openStage(output);
  write(stage.folder, files);
  const applied = apply(stage);
  closeStage(stage);
  return applied;
}

test("new files come, changed ones change, the others are not touched, and old ones go", () => {
  const output = join(place.folder, "_site");
  applyFiles(output, { "index.html": "one", "a/index.html": "a", "b/index.html": "b" });
  const before = statSync(join(output, "a/index.html")).ino;
  const applied = applyFiles(output, {
    "index.html": "two",
    "a/index.html": "a",
    "c/index.html": "c",
  });
  expect(applied).toEqual({ written: 2, kept: 2, removed: 1 });
  expect(filesBelow(output)).toEqual([MARKER, "a/index.html", "c/index.html", "index.html"]);
  expect(readFileSync(join(output, "index.html"), "utf8")).toBe("two");
  expect(statSync(join(output, "a/index.html")).ino).toBe(before);
});

test("a changed file comes by a rename of the staged one: it is whole at every moment", () => {
  const output = join(place.folder, "_site");
  applyFiles(output, { "index.html": "one" });
  const stage = openStage(output);
  write(stage.folder, { "index.html": "two", "a/index.html": "a" });
  const paths = ["index.html", "a/index.html"];
  const staged = paths.map((path) => statSync(join(stage.folder, path)).ino);
  apply(stage);
  expect(paths.map((path) => statSync(join(output, path)).ino)).toEqual(staged);
  closeStage(stage);
});

test("a file may become a folder and a folder a file", () => {
  const output = join(place.folder, "_site");
  applyFiles(output, { about: "file", "feed/index.html": "folder" });
  applyFiles(output, { "about/index.html": "folder", feed: "file" });
  expect(filesBelow(output)).toEqual([MARKER, "about/index.html", "feed"]);
});

test("the repository of a publishing branch stays", () => {
  const output = join(place.folder, "_site");
  write(output, { ".git/HEAD": "ref: refs/heads/pages" });
  applyFiles(output, { "index.html": "one" });
  expect(readFileSync(join(output, ".git/HEAD"), "utf8")).toContain("pages");
});

test("a link in the output is replaced: nothing is written or deleted where it leads", () => {
  const output = join(place.folder, "_site");
  const elsewhere = join(place.folder, "elsewhere");
  write(elsewhere, { "index.html": "mine", "same.html": "same" });
  applyFiles(output, { "index.html": "old" });
  symlinkSync(elsewhere, join(output, "world"));
  symlinkSync(join(elsewhere, "same.html"), join(output, "same.html"));
  const files = { "index.html": "new", "world/index.html": "new", "same.html": "same" };
  applyFiles(output, files);
  expect(filesBelow(output)).toEqual([MARKER, "index.html", "same.html", "world/index.html"]);
  expect(lstatSync(join(output, "same.html")).isSymbolicLink()).toBe(false);
  expect(readFileSync(join(elsewhere, "index.html"), "utf8")).toBe("mine");
  expect(readFileSync(join(output, "world/index.html"), "utf8")).toBe("new");
});

test("a link that is no longer wanted goes, and what it led to stays", () => {
  const output = join(place.folder, "_site");
  const elsewhere = join(place.folder, "elsewhere");
  write(elsewhere, { "thesis.txt": "years of work" });
  applyFiles(output, { "index.html": "one" });
  symlinkSync(elsewhere, join(output, "drafts"));
  applyFiles(output, { "index.html": "one" });
  expect(filesBelow(output)).toEqual([MARKER, "index.html"]);
  expect(readFileSync(join(elsewhere, "thesis.txt"), "utf8")).toBe("years of work");
});

test("an output that is a link is written where it leads", () => {
  const real = join(place.folder, "www");
  mkdirSync(real);
  symlinkSync(real, join(place.folder, "_site"));
  applyFiles(join(place.folder, "_site"), { "index.html": "one" });
  expect(filesBelow(real)).toEqual([MARKER, "index.html"]);
  expect(lstatSync(join(place.folder, "_site")).isSymbolicLink()).toBe(true);
});
