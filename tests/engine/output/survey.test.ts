import {
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { MARKER } from "../../../src/content/files/scan.ts";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import type { Files } from "../../../src/engine/output/manifest.ts";
import { closeStage } from "../../../src/engine/output/stage.ts";
import {
  hashOfFile,
  outputFiles,
  surveyOf,
  unchangedFiles,
} from "../../../src/engine/output/survey.ts";
import { applyFiles, stageFiles, writeFiles } from "../../kit/builds/staged-files.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

const FILES = { "index.html": "front", "a/index.html": "page a", "b/c/index.html": "page c" };
let output: string;
let last: Files;
beforeEach(() => {
  output = join(place.folder, "_site");
  const stage = stageFiles(output, FILES);
  last = applyFiles(stage, FILES).files;
  closeStage(stage);
});

const at = (path: string) => join(output, path);
const heldOf = (folder: string) => unchangedFiles(last, folder, surveyOf(folder));
const unchanged = () => [...heldOf(output).keys()].toSorted();
const ALL = Object.keys(FILES).toSorted();
const BUT_A = ALL.filter((path) => path !== "a/index.html");

test("what nobody has touched is unchanged, with all that is known of it", () => {
  expect(heldOf(output)).toEqual(last);
});

test("a file that was removed is not unchanged", () => {
  rmSync(at("a/index.html"));
  expect(unchanged()).toEqual(BUT_A);
});

test("a file that was altered is not unchanged, of another size or of the same", () => {
  writeFileSync(at("a/index.html"), "page a, altered");
  expect(unchanged()).toEqual(BUT_A);
  writeFileSync(at("a/index.html"), "PAGE A");
  expect(unchanged()).toEqual(BUT_A);
});

test("altered under the same size and the same time, it is not seen: --verify is for that", () => {
  // A time as utimes can set it: that of the disk is finer.
  utimesSync(at("a/index.html"), 1_700_000_000, 1_700_000_000);
  last = heldOf(output);
  expect(unchanged()).toEqual(ALL);
  writeFileSync(at("a/index.html"), "PAGE A");
  expect(unchanged()).toEqual(BUT_A);
  utimesSync(at("a/index.html"), 1_700_000_000, 1_700_000_000);
  expect(unchanged()).toEqual(ALL);
});

test("what nobody knows is not unchanged", () => {
  writeFiles(output, { "unknown.html": "front" });
  expect(surveyOf(output).paths).toContain("unknown.html");
  expect(unchanged()).toEqual(ALL);
});

test("a link in the place of a file is not unchanged, even one to the same bytes", () => {
  // Its name is as long as the page: that is the size of a link.
  renameSync(at("a/index.html"), at("m.h"));
  symlinkSync("../m.h", at("a/index.html"));
  expect(readFileSync(at("a/index.html"), "utf8")).toBe("page a");
  expect(lstatSync(at("a/index.html")).size).toBe("page a".length);
  expect(unchanged()).toEqual(BUT_A);
});

test("a folder in the place of a file is not unchanged", () => {
  rmSync(at("a/index.html"));
  mkdirSync(at("a/index.html"));
  expect(unchanged()).toEqual(BUT_A);
});

test("a file in the place of a folder holds nothing below it", () => {
  rmSync(at("a"), { recursive: true });
  writeFileSync(at("a"), "a file");
  expect(unchanged()).toEqual(BUT_A);
});

test("through a link in the place of a folder nothing is unchanged, even the same bytes", () => {
  renameSync(at("a"), join(place.folder, "moved"));
  symlinkSync(join(place.folder, "moved"), at("a"));
  expect(outputFiles(output)).toContain("a");
  expect(unchanged()).toEqual(BUT_A);
});

test("a copy under other times is unchanged by its bytes, and known under its new times from then on", () => {
  const copy = join(place.folder, "copy");
  cpSync(output, copy, { recursive: true });
  for (const path of ALL) utimesSync(join(copy, path), 1, 1);
  const found = heldOf(copy);
  expect([...found.keys()].toSorted()).toEqual(ALL);
  for (const path of ALL) {
    expect(found.get(path)).toEqual({ ...last.get(path), modified: 1000 });
  }
});

test("where the output is gone, nothing is unchanged and nothing lies there", () => {
  rmSync(output, { recursive: true });
  expect(unchanged()).toEqual([]);
  expect(outputFiles(output)).toEqual([]);
});

test("files of an output are all but the build's own mark and the repository of a publishing branch", () => {
  writeFiles(output, {
    ".git/HEAD": "ref",
    ".nojekyll": "",
    "a/.git": "a file like any",
    [`a/${MARKER}`]: "so is this",
  });
  expect(outputFiles(output)).toEqual(
    [...ALL, ".nojekyll", "a/.git", `a/${MARKER}`].toSorted((a, b) => (a < b ? -1 : 1)),
  );
});

test("files come in an order that no file system changes, links as they are", () => {
  const folder = join(place.folder, "order");
  writeFiles(folder, { b: "", "a/z": "", "a/É": "", "a/e": "", Z: "" });
  symlinkSync(join(folder, "a"), join(folder, "c"));
  expect(filesBelow(folder)).toEqual(["Z", "a/e", "a/z", "a/É", "b", "c"]);
});

test("the hash of a file is that of its bytes", () => {
  writeFiles(place.folder, { one: "x", two: "x", three: "y" });
  const [one, two, three] = ["one", "two", "three"].map((name) =>
    hashOfFile(join(place.folder, name)),
  );
  expect(one).toBe(two);
  expect(three).not.toBe(one);
});
