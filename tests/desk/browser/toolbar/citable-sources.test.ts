import { expect, test } from "vitest";
import { fittingSources } from "../../../../src/desk/browser/toolbar/citable-sources.ts";

const SOURCES = [
  { key: "census", title: "The census of 2021" },
  { key: "straße", title: "Straßen der Stadt" },
  { key: "report", title: "L’évaluation du pont" },
  { key: "city", title: "What a city counts in a census" },
];

test.each([
  ["all of them, if nothing is asked", "  ", ["census", "straße", "report", "city"]],
  ["those whose ids or titles begin so first", "what", ["city"]],
  ["one by a part of its id", "ens", ["census", "city"]],
  ["one by several words in any order", "2021 census", ["census"]],
  ["one without its accents and capitals", "EVALUATION", ["report"]],
  ["one that ends with a space", "pont ", ["report"]],
  ["none, if no source has all words", "census bridge", []],
])("an editor finds %s", (_, asked, keys) => {
  expect(fittingSources(SOURCES, asked).map(({ key }) => key)).toEqual(keys);
});

test("an editor sees no more sources than fit", () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ key: `s${index}`, title: "One" }));
  expect(fittingSources(many, "one")).toHaveLength(8);
  expect(fittingSources(many, "s999").map(({ key }) => key)).toEqual(["s999"]);
});
