import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sameData } from "../../src/pages/same-data.ts";

const data = fc.jsonValue({ maxDepth: 3 });

test("the same data is the same, and other data is not, as Node's own comparison has it", () => {
  fc.assert(
    fc.property(data, data, (one, other) => {
      expect(sameData(one, structuredClone(one))).toBe(true);
      expect(sameData(one, other)).toBe(isDeepStrictEqual(one, other));
    }),
    { seed: 1, numRuns: 2_000 },
  );
});

test("one key, item or value more or less makes a difference", () => {
  const one = { a: 1, b: ["x", { c: null }] };
  expect(sameData(one, { b: ["x", { c: null }], a: 1 })).toBe(true);
  for (const other of [
    { a: 1, b: ["x", { c: null }], d: undefined },
    { a: 1 },
    { a: 1, b: ["x"] },
    { a: 1, b: ["x", { c: null }, 1] },
    { a: 1, b: { 0: "x", 1: { c: null } } },
    { a: "1", b: ["x", { c: null }] },
  ]) {
    expect(sameData(one, other)).toBe(false);
    expect(sameData(other, one)).toBe(false);
  }
});
