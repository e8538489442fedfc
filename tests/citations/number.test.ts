import { expect, test } from "vitest";
import type { Locator } from "../../src/citations/locators.ts";
import { numberUses, referencesByKey } from "../../src/citations/number.ts";
import { reference } from "../markdown/fixtures.ts";

const a = reference("a", "A");
const b = reference("b", "B");
const page = (value: string): Locator => ({ text: `p. ${value}`, label: "page", value });

test("sources are numbered by first use, and calls by source", () => {
  const { cited, numbered } = numberUses(
    [{ key: "b", locator: page("1") }, { key: "a" }, { key: "nobody" }, { key: "b" }],
    referencesByKey([a, b]),
  );
  expect(cited.map(({ number, id }) => [number, id])).toEqual([
    [1, "source:b"],
    [2, "source:a"],
  ]);
  expect(numbered.map((use) => use && [use.number, use.id, use.locator?.text])).toEqual([
    [1, "cite:b:1", "p. 1"],
    [2, "cite:a:1", undefined],
    undefined,
    [1, "cite:b:2", undefined],
  ]);
});

test("of two sources with one key the first counts", () => {
  expect(referencesByKey([a, { ...b, key: "a" }]).get("a")).toBe(a);
});

test("one place has no number; two are numbered by first use", () => {
  const uses = [{ key: "a", locator: page("4") }, { key: "a" }, { key: "a", locator: page("4") }];
  const one = numberUses(uses, referencesByKey([a]));
  expect(one.cited[0]?.places).toBeUndefined();
  expect(one.numbered.map((use) => use?.place)).toEqual([undefined, undefined, undefined]);
  const again = { text: "page 4", label: "page", value: "4" } as const;
  const { cited, numbered } = numberUses(
    [...uses, { key: "a", locator: page("2") }, { key: "a", locator: again }],
    referencesByKey([a]),
  );
  expect(cited[0]?.places).toEqual(["p. 4", "p. 2"]);
  expect(cited[0]?.calls.map(({ locator, place }) => [locator, place])).toEqual([
    ["p. 4", 1],
    [undefined, undefined],
    ["p. 4", 1],
    ["p. 2", 2],
    ["page 4", 1],
  ]);
  expect(numbered.map((use) => use?.place)).toEqual([1, undefined, 1, 2, 1]);
});
