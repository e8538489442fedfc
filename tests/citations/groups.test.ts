import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange, withoutRepeats } from "../../src/citations/groups.ts";
import type { Locator } from "../../src/citations/locators.ts";
import { reference } from "../markdown/fixtures.ts";

const page = (value: string): Locator => ({ text: `p. ${value}`, label: "page", value });
const use = (
  number: number,
  more: { place?: number; prefix?: string; locator?: Locator } = {},
) => ({
  key: `k${number}`,
  number,
  id: `cite:k${number}:1`,
  reference: reference(`k${number}`, "Title"),
  ...more,
});
const numbers = (uses: Parameters<typeof arrange>[0]) =>
  arrange(uses).map((run) =>
    run.map(({ number, place }) => `${number}${place ? `.${place}` : ""}`),
  );

test.for([
  [[1], [["1"]]],
  [
    [2, 1],
    [["1"], ["2"]],
  ],
  [[1, 2, 3], [["1", "2", "3"]]],
  [
    [6, 1, 5, 2, 4],
    [["1"], ["2"], ["4", "5", "6"]],
  ],
] satisfies [number[], string[][]][])("%j is arranged as %j", ([given, runs]) => {
  expect(numbers(given.map((number) => use(number)))).toEqual(runs);
});

test("a number with a place is in no run", () => {
  const uses = [use(2, { place: 1, locator: page("4") }), use(3), use(1), use(4)];
  expect(numbers(uses)).toEqual([["1"], ["2.1"], ["3"], ["4"]]);
});

test("words, or a locator that is in no number, keep the order that was written", () => {
  expect(numbers([use(3), use(1, { prefix: "see " }), use(2)])).toEqual([["3"], ["1"], ["2"]]);
  expect(numbers([use(3), use(2, { locator: page("4") }), use(1)])).toEqual([["3"], ["2"], ["1"]]);
});

test("no use is lost or doubled, and bare ones go up", () => {
  const some = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 });
  fc.assert(
    fc.property(some, (given) => {
      const runs = arrange(given.map((number) => use(number)));
      const flat = runs.flatMap((run) => run.map(({ number }) => number));
      expect(flat).toEqual(given.toSorted((a, b) => a - b));
      for (const run of runs) expect(run.length).not.toBe(2);
    }),
  );
});

test("a source is named once at each place", () => {
  const uses = [
    { key: "a" },
    { key: "a", locator: page("4") },
    { key: "a" },
    { key: "a", locator: { ...page("4"), text: "page 4" } },
    { key: "b" },
  ];
  expect(withoutRepeats(uses)).toEqual([uses[0], uses[1], uses[4]]);
});
