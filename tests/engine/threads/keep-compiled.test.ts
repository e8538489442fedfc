import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isKept } from "../../../src/engine/threads/keep-compiled.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

test("a folder counts as the engine's where this version of it kept something, and no other", () => {
  const { folder } = place;
  expect(isKept(join(folder, "missing"))).toBe(false);
  mkdirSync(join(folder, "content/compiled/v1.0.0-x64"), { recursive: true });
  expect(isKept(join(folder, "content/compiled"))).toBe(false);
  mkdirSync(join(folder, "cache/compiled", `${process.version}-x64-1`), { recursive: true });
  expect(isKept(join(folder, "cache/compiled"))).toBe(true);
});
