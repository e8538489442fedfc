import { expect, test } from "vitest";
import { ALL, FULL, SEED, sampled, times } from "./sample.ts";

const cases = Array.from({ length: 570 }, (_, index) => index);
const part = FULL ? 1 : ALL ? 10 : 30;

test("a part of the cases is tried, in their order, and always the same", () => {
  const tried = sampled(cases);
  expect(tried).toHaveLength(cases.length / part);
  expect(tried).toEqual(tried.toSorted((a, b) => a - b));
  expect(new Set(tried).size).toBe(tried.length);
  expect(sampled(cases)).toEqual(tried);
});

test.skipIf(FULL || SEED !== 1)("they are not the first ones", () => {
  expect(sampled(cases).at(-1)).toBeGreaterThan(cases.length / part);
});

test("of a few cases, or of none, none is too few", () => {
  expect(sampled([7])).toEqual([7]);
  expect(sampled([])).toEqual([]);
  expect([1, part - 1, part, part + 1, 10 * part].map((all) => times(all))).toEqual(
    FULL ? [1, 0, 1, 2, 10] : [1, 1, 1, 2, 10],
  );
});

test.skipIf(FULL)("of cases that cost more, fewer are tried, and of cheap ones more", () => {
  expect(sampled(cases, 20)).toHaveLength(Math.ceil(cases.length / (2 * part)));
  expect(sampled(cases, 1)).toHaveLength(ALL ? cases.length : cases.length / 3);
});
