import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MARKER } from "../../../src/content/files/scan.ts";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import type { Files } from "../../../src/engine/output/manifest.ts";
import { closeStage } from "../../../src/engine/output/stage.ts";
import { hashOfFile, surveyOf, unchangedFiles } from "../../../src/engine/output/survey.ts";
import { applyFiles, stageFiles, type Texts, writeFiles } from "../../kit/builds/staged-files.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

/** A whole build of these files, from stage to output. */
function put(output: string, files: Texts, unchanged?: Files) {
  const stage = stageFiles(output, files);
  const applied = applyFiles(stage, files, unchanged);
  closeStage(stage);
  return applied;
}

test("new files come, changed ones change, the others are not touched, and old ones go", () => {
  const output = join(place.folder, "_site");
  put(output, { "index.html": "one", "a/index.html": "a", "b/index.html": "b" });
  const before = statSync(join(output, "a/index.html")).ino;
  const applied = put(output, {
    "index.html": "two",
    "a/index.html": "a",
    "c/index.html": "c",
  });
  expect(applied).toMatchObject({ written: 2, same: 1, removed: 1 });
  expect(filesBelow(output)).toEqual([MARKER, "a/index.html", "c/index.html", "index.html"]);
  expect(readFileSync(join(output, "index.html"), "utf8")).toBe("two");
  expect(statSync(join(output, "a/index.html")).ino).toBe(before);
});

test("a changed file comes by a rename of the staged one: it is whole at every moment", () => {
  const output = join(place.folder, "_site");
  put(output, { "index.html": "one" });
  const files = { "index.html": "two", "a/index.html": "a" };
  const stage = stageFiles(output, files);
  const paths = ["index.html", "a/index.html"];
  const staged = paths.map((path) => statSync(join(stage.folder, path)).ino);
  applyFiles(stage, files);
  expect(paths.map((path) => statSync(join(output, path)).ino)).toEqual(staged);
  closeStage(stage);
});

test("a file may become a folder and a folder a file", () => {
  const output = join(place.folder, "_site");
  put(output, { about: "file", "feed/index.html": "folder" });
  put(output, { "about/index.html": "folder", feed: "file" });
  expect(filesBelow(output)).toEqual([MARKER, "about/index.html", "feed"]);
});

test("the repository of a publishing branch stays", () => {
  const output = join(place.folder, "_site");
  writeFiles(output, { ".git/HEAD": "ref: refs/heads/pages" });
  put(output, { "index.html": "one" });
  expect(readFileSync(join(output, ".git/HEAD"), "utf8")).toContain("pages");
});

test("a link in the output is replaced: nothing is written or deleted where it leads", () => {
  const output = join(place.folder, "_site");
  const elsewhere = join(place.folder, "elsewhere");
  writeFiles(elsewhere, { "index.html": "mine", "same.html": "same" });
  put(output, { "index.html": "old" });
  symlinkSync(elsewhere, join(output, "world"));
  symlinkSync(join(elsewhere, "same.html"), join(output, "same.html"));
  const files = { "index.html": "new", "world/index.html": "new", "same.html": "same" };
  put(output, files);
  expect(filesBelow(output)).toEqual([MARKER, "index.html", "same.html", "world/index.html"]);
  expect(lstatSync(join(output, "same.html")).isSymbolicLink()).toBe(false);
  expect(readFileSync(join(elsewhere, "index.html"), "utf8")).toBe("mine");
  expect(readFileSync(join(output, "world/index.html"), "utf8")).toBe("new");
});

test("a link that is no longer wanted goes, and what it led to stays", () => {
  const output = join(place.folder, "_site");
  const elsewhere = join(place.folder, "elsewhere");
  writeFiles(elsewhere, { "thesis.txt": "years of work" });
  put(output, { "index.html": "one" });
  symlinkSync(elsewhere, join(output, "drafts"));
  put(output, { "index.html": "one" });
  expect(filesBelow(output)).toEqual([MARKER, "index.html"]);
  expect(readFileSync(join(elsewhere, "thesis.txt"), "utf8")).toBe("years of work");
});

test("an output that is a link is written where it leads", () => {
  const real = join(place.folder, "www");
  mkdirSync(real);
  symlinkSync(real, join(place.folder, "_site"));
  put(join(place.folder, "_site"), { "index.html": "one" });
  expect(filesBelow(real)).toEqual([MARKER, "index.html"]);
  expect(lstatSync(join(place.folder, "_site")).isSymbolicLink()).toBe(true);
});

test("into nothing, the whole stage goes in by one rename; into a site, file by file", () => {
  const output = join(place.folder, "_site");
  const files = { "index.html": "one", "a/index.html": "a" };
  const stage = stageFiles(output, files);
  const folder = statSync(stage.folder).ino;
  applyFiles(stage, files);
  expect(statSync(output).ino).toBe(folder);
  expect(existsSync(stage.folder)).toBe(false);
  closeStage(stage);
  put(output, { "index.html": "two" });
  expect(statSync(output).ino).toBe(folder);
});

test("an empty folder that is a link is filled where it leads, whole stage or not", () => {
  mkdirSync(join(place.folder, "www"));
  symlinkSync(join(place.folder, "www"), join(place.folder, "_site"));
  put(join(place.folder, "_site"), { "index.html": "one" });
  expect(readFileSync(join(place.folder, "www/index.html"), "utf8")).toBe("one");
});

test("what it returns describes each file as it is in the output: the next build keeps all of them", () => {
  const output = join(place.folder, "_site");
  const first = put(output, { "index.html": "one", "a/index.html": "a" });
  const second = put(output, { "index.html": "two", "a/index.html": "a" }, first.files);
  for (const [path, { hash, size, modified, fingerprint }] of second.files) {
    const file = join(output, path);
    const { size: bytes, mtimeMs } = lstatSync(file);
    expect({ hash, size, modified }, path).toEqual({
      hash: hashOfFile(file),
      size: bytes,
      modified: mtimeMs,
    });
    expect(fingerprint).toBe(`of ${readFileSync(file, "utf8")}`);
  }
  expect([...second.files.keys()].toSorted()).toEqual(["a/index.html", "index.html"]);
  expect(unchangedFiles(second.files, output, surveyOf(output))).toEqual(second.files);
});

test("a file altered to others of the same size is put right, under the same time or another", () => {
  const output = join(place.folder, "_site");
  const { files } = put(output, { "index.html": "one", "a.html": "a" });
  writeFileSync(join(output, "index.html"), "eno");
  const applied = put(output, { "index.html": "one", "a.html": "a" }, files);
  expect(applied).toMatchObject({ written: 1, same: 1 });
  expect(readFileSync(join(output, "index.html"), "utf8")).toBe("one");
  // Without a manifest nothing is known of a file, whatever its time says.
  writeFileSync(join(output, "a.html"), "b");
  utimesSync(join(output, "a.html"), 1, 1);
  expect(put(output, { "index.html": "one", "a.html": "a" })).toMatchObject({ written: 1 });
  expect(readFileSync(join(output, "a.html"), "utf8")).toBe("a");
});
