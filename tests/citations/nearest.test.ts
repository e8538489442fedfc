import { expect, test } from "vitest";
import { nearest } from "../../src/citations/nearest.ts";

test.for([
  ["secton", ["section", "sections"], "section"],
  ["Kicker", ["kicker"], "kicker"],
  ["gao-2008", ["gao-2009", "crs"], "gao-2009"],
  ["ab", ["xy", "cd"], undefined],
  ["a", ["b"], "b"],
  ["montgomery", ["frederick"], undefined],
  ["anything", [], undefined],
] as const)("the nearest to %s of %j is %s", ([word, candidates, expected]) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test("the first of two as near is taken, so that two runs agree", () => {
  expect(nearest("cat", ["cut", "cot"])).toBe("cut");
});

test("a very long word has no nearest, since nobody waits for it", () => {
  expect(nearest("a".repeat(100_000), ["a".repeat(99_999)])).toBeUndefined();
});
