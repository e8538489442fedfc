import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MARKER } from "../../../src/content/files/scan.ts";
import { BuildError } from "../../../src/engine/errors/build-error.ts";
import { closeStage, openStage } from "../../../src/engine/output/stage.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

test("a stage is beside the output and is gone once closed", () => {
  const output = join(place.folder, "_site");
  const stage = openStage(output);
  expect(existsSync(join(stage.folder, MARKER))).toBe(true);
  closeStage(stage);
  expect(existsSync(stage.folder)).toBe(false);
  expect(existsSync(stage.lock)).toBe(false);
});

test("a folder that no build wrote is refused, so that nobody's files are deleted", () => {
  writeFileSync(join(place.folder, "thesis.txt"), "years of work");
  expect(() => openStage(place.folder)).toThrow(BuildError);
  expect(existsSync(join(place.folder, "thesis.txt"))).toBe(true);
});

test("an empty folder, and a worktree of a publishing branch, may be built to", () => {
  const output = join(place.folder, "_site");
  mkdirSync(output);
  writeFileSync(join(output, ".git"), "gitdir: elsewhere");
  closeStage(openStage(output));
});

test("what a killed build left is cleared away", () => {
  const output = join(place.folder, "_site");
  const folder = join(place.folder, "._site.stage");
  mkdirSync(folder);
  writeFileSync(join(folder, "half.html"), "<p>half");
  writeFileSync(join(place.folder, "._site.lock"), "999999999");
  const stage = openStage(output);
  expect(existsSync(join(folder, "half.html"))).toBe(false);
  closeStage(stage);
});

test("a second build on the same output learns which process holds it", () => {
  const output = join(place.folder, "_site");
  // The parent of this test is alive, and is not this process.
  writeFileSync(join(place.folder, "._site.lock"), String(process.ppid));
  expect(() => openStage(output)).toThrow(`process ${process.ppid}`);
});
