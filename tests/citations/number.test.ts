import { expect, test } from "vitest";
import { numberUses, referencesByKey } from "../../src/citations/number.ts";
import { reference } from "../markdown/fixtures.ts";

const a = reference("a", "A");
const b = reference("b", "B");

test("sources are numbered by first use, and calls by source", () => {
  const { cited, numbered } = numberUses(
    [{ key: "b", locator: "p. 1" }, { key: "a" }, { key: "nobody" }, { key: "b" }],
    referencesByKey([a, b]),
  );
  expect(cited.map(({ number, id }) => [number, id])).toEqual([
    [1, "source:b"],
    [2, "source:a"],
  ]);
  expect(numbered.map((use) => use && [use.number, use.id, use.locator])).toEqual([
    [1, "cite:b:1", "p. 1"],
    [2, "cite:a:1", undefined],
    undefined,
    [1, "cite:b:2", undefined],
  ]);
});

test("of two sources with one key the first counts", () => {
  expect(referencesByKey([a, { ...b, key: "a" }]).get("a")).toBe(a);
});
