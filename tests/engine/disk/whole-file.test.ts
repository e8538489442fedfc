import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import { makerOf, putFolder, unfinished, writeWhole } from "../../../src/engine/disk/whole-file.ts";
import { pruneLeftovers } from "../../../src/engine/output/leftovers.ts";
import { pruneVariants } from "../../../src/engine/products/variants.ts";
import { writeFiles } from "../../kit/builds/staged-files.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
/** No process has it: the largest number is smaller. */
const DEAD = 999_999_999;

test("a file is written under another name first, which is gone when it is there", () => {
  const file = join(place.folder, "a/b.json");
  writeWhole(file, "whole");
  writeWhole(file, "and whole again");
  expect(readFileSync(file, "utf8")).toBe("and whole again");
  expect(readdirSync(join(place.folder, "a"))).toEqual(["b.json"]);
});

test("what can't be put in place leaves nothing", () => {
  writeFileSync(join(place.folder, "taken"), "");
  expect(() => writeWhole(join(place.folder, "taken/by"), "text")).toThrow();
  expect(readdirSync(place.folder)).toEqual(["taken"]);
});

test("a folder in the place of a file gives way to it, and a link goes without what it leads to", () => {
  mkdirSync(join(place.folder, "a/deep"), { recursive: true });
  writeFileSync(join(place.folder, "other"), "other");
  symlinkSync(join(place.folder, "other"), join(place.folder, "b"));
  for (const name of ["a", "b"]) {
    writeWhole(join(place.folder, name), "text");
    expect(readFileSync(join(place.folder, name), "utf8")).toBe("text");
  }
  expect(readFileSync(join(place.folder, "other"), "utf8")).toBe("other");
  expect(readdirSync(place.folder)).toEqual(["a", "b", "other"]);
});

test("a folder takes the place of a file", () => {
  mkdirSync(join(place.folder, "fresh"));
  writeFileSync(join(place.folder, "place"), "a file");
  putFolder(join(place.folder, "fresh"), join(place.folder, "place"));
  expect(readdirSync(place.folder)).toEqual(["place"]);
  expect(readdirSync(join(place.folder, "place"))).toEqual([]);
});

test("a folder takes the place of another, and of none", () => {
  const index = join(place.folder, "index");
  for (const text of ["one", "two"]) {
    writeFiles(unfinished(index), { "a/b": text, [text]: "" });
    putFolder(unfinished(index), index);
    expect(readFileSync(join(index, "a/b"), "utf8")).toBe(text);
    expect(filesBelow(place.folder)).toEqual(["index/a/b", `index/${text}`]);
  }
});

test("what a killed build had not finished goes, what one that runs makes and what is not ours stays", () => {
  const leftovers = [DEAD, process.pid].flatMap((pid) => [
    `manifest-0.json.${pid}`,
    `cards/a.png.${pid}`,
    `pictures/0/a.avif.${pid}`,
    `search-0/f.${pid}/pagefind.js`,
    `search-0/f.former.${pid}/pagefind.js`,
    `fonts/0.${pid}/faces/a.ttf`,
  ]);
  const kept = [
    "articles.db",
    "cards/a.png",
    `cards/b.png.${process.ppid}`,
    `compiled/v/x.${DEAD}`,
    `core.${DEAD}`,
    `others/notes.${DEAD}/a.md`,
    "search-0/f/index/a.pf_index",
  ];
  writeFiles(place.folder, Object.fromEntries([...leftovers, ...kept].map((path) => [path, ""])));
  pruneLeftovers(place.folder);
  expect(filesBelow(place.folder)).toEqual(kept.toSorted());
  pruneLeftovers(join(place.folder, "nowhere"));
});

test("pictures that are not used go, and one that another build is about to finish does not", () => {
  writeFileSync(join(place.folder, "a-320.avif"), "");
  writeFileSync(join(place.folder, "b-320.avif.123"), "");
  pruneVariants(place.folder, []);
  expect(readdirSync(place.folder)).toEqual(["b-320.avif.123"]);
});

test("only what ends in a process's number is unfinished", () => {
  expect([unfinished("a.png"), "a.png", "a.1.png", "2026"].map(makerOf)).toEqual([
    process.pid,
    undefined,
    undefined,
    undefined,
  ]);
});
