import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { closeStage } from "../../src/engine/output/stage.ts";
import { applyFiles, stageFiles } from "../kit/builds/staged-files.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { useScratch } from "../kit/disk/scratch.ts";

const watch = vi.hoisted(() => ({ step: (_name: string): void => {} }));

/** Every function that changes a file system, watched: a build may be stopped after any call. */
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const changes =
    /^(?:appendFile|copyFile|cp|link|mkdir|rename|rm|rmdir|symlink|truncate|unlink|write.*)Sync$/;
  const watched = Object.entries(fs).map(([name, value]) => {
    if (!changes.test(name) || typeof value !== "function") return [name, value];
    const call = (...args: unknown[]): unknown => {
      const result: unknown = Reflect.apply(value, fs, args);
      watch.step(name);
      return result;
    };
    return [name, call];
  });
  return Object.fromEntries(watched);
});

const place = useScratch();

const OLD = {
  "index.html": "old front",
  "same.html": "the same",
  "a/index.html": "old a",
  "a/b/index.html": "old b, which is longer than the new one",
  "gone/index.html": "gone",
  "z.html": "old z",
};
const NEW = {
  "index.html": "new front",
  "same.html": "the same",
  "a/index.html": "new a",
  "a/b/index.html": "new b",
  "c/index.html": "new c",
  "z.html": "new z",
};

test("after every single step each file is the old or the new one, and none that stays is missing", () => {
  const output = join(place.folder, "_site");
  const first = stageFiles(output, OLD);
  applyFiles(first, OLD);
  closeStage(first);
  const old = fileHashes(output);
  const second = stageFiles(output, NEW);
  const wanted = fileHashes(second.folder);
  const steps: string[] = [];
  watch.step = (name) => {
    steps.push(name);
    const left = fileHashes(output);
    const both = Object.keys(old).filter((path) => path in wanted);
    expect(Object.keys(left)).toEqual(expect.arrayContaining(both));
    for (const [path, hash] of Object.entries(left)) {
      expect([old[path], wanted[path]], `${path} after ${steps.join(", ")}`).toContain(hash);
    }
  };
  try {
    applyFiles(second, NEW);
  } finally {
    watch.step = () => {};
  }
  expect(steps.filter((name) => name === "renameSync")).toHaveLength(5);
  expect(fileHashes(output)).toEqual(wanted);
  closeStage(second);
});

test("a build stopped after any step is healed by the next", () => {
  const output = join(place.folder, "_site");
  const wanted = stageFiles(join(place.folder, "wanted"), NEW);
  let stopped = true;
  for (let last = 1; stopped; last += 1) {
    const first = stageFiles(output, OLD);
    applyFiles(first, OLD);
    closeStage(first);
    const second = stageFiles(output, NEW);
    let count = 0;
    watch.step = () => {
      count += 1;
      if (count === last) throw new Error("stopped");
    };
    try {
      applyFiles(second, NEW);
      stopped = false;
    } catch (error) {
      expect(error).toMatchObject({ message: "stopped" });
    }
    watch.step = () => {};
    const third = stageFiles(output, NEW);
    applyFiles(third, NEW);
    expect(fileHashes(output)).toEqual(fileHashes(wanted.folder));
    closeStage(third);
    expect(last).toBeLessThan(50);
  }
  closeStage(wanted);
});
