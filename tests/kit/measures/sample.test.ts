import { expect, test } from "vitest";
import { FULL, sampled, times } from "./sample.ts";

const cases = Array.from({ length: 57 }, (_, index) => index);

test("a tenth of the cases is tried, in their order, and always the same", () => {
  expect(FULL).toBe(false);
  const tried = sampled(cases);
  expect(tried).toHaveLength(6);
  expect(tried).toEqual(tried.toSorted((a, b) => a - b));
  expect(new Set(tried).size).toBe(6);
  expect(sampled(cases)).toEqual(tried);
  expect(tried).not.toEqual([0, 1, 2, 3, 4, 5]);
});

test("of a few cases, or of none, none is too few", () => {
  expect(sampled([7])).toEqual([7]);
  expect(sampled([])).toEqual([]);
  expect([1, 9, 10, 11, 100].map((all) => times(all))).toEqual([1, 1, 1, 2, 10]);
});

test("of cases that cost more, fewer are tried", () => {
  expect(sampled(cases, 20)).toHaveLength(3);
});
