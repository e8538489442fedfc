import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../kit/builds/command.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { GAZETTE } from "../kit/sites/gazette.ts";

let place: ReturnType<typeof scratch>;
let first: Record<string, string>;
beforeAll(() => {
  place = scratch();
  build(GAZETTE, join(place.folder, "first"));
  first = fileHashes(join(place.folder, "first"));
});
afterAll(() => place.remove());

test("a second build over the first renders nothing and changes no byte", () => {
  const { stdout } = build(GAZETTE, join(place.folder, "first"));
  expect(stdout).toMatch(/: 0 rendered, \d+ kept, 0 removed/);
  expect(fileHashes(join(place.folder, "first"))).toEqual(first);
});

test("a build that trusts nothing of an earlier one renders all, and changes no byte", () => {
  const { stdout } = build(GAZETTE, join(place.folder, "first"), "--verify");
  expect(stdout).toMatch(/^Built (\d+) pages in [\d.]+ s: \1 rendered, 0 kept, 0 removed/);
  expect(fileHashes(join(place.folder, "first"))).toEqual(first);
});
