import { expect, test } from "vitest";
import { sourcing } from "../../../layouts/parts/sourcing.ts";
import { SOURCE_KINDS } from "../../../src/citations/kind.ts";
import { english } from "../../../src/words/english.ts";
import { sampleReference } from "../../formats/sample.ts";
import { attribute, elementsOf, textOf } from "../../kit/readers/elements.ts";
import { fullSite, sampleCited } from "../sample.ts";

const site = fullSite();
const cited = (...types: string[]) =>
  types.map((type) => sampleCited({ reference: sampleReference({ type }) }));
const words = (...types: string[]) => {
  const [link] = elementsOf(String(sourcing(cited(...types), site))).filter(
    ({ tagName }) => tagName === "a",
  );
  return link && textOf(link).replaceAll("\u00a0", " ");
};

test("an article says how many sources of each kind it has, from the first hand to the last", () => {
  const types = ["interview", "dataset", "report", "bill", "dataset", "legal_case", "speech"];
  expect(words(...types)).toBe("Based on: 4 documents, 2 data sets, 1 interview");
});

test("one source is in the singular", () => {
  expect(words("book")).toBe("Based on: 1 book");
});

test("sources without a kind are “other” beside those of a kind", () => {
  expect(words("webpage", "report", "webpage")).toBe("Based on: 1 document, 2 other sources");
});

test("sources without a kind are just sources if there are no others", () => {
  expect(words("webpage", "webpage")).toBe("Based on: 2 sources");
});

test("it leads to the list of sources", () => {
  const [link] = elementsOf(String(sourcing(cited("book"), site))).filter(
    ({ tagName }) => tagName === "a",
  );
  expect(link && attribute(link, "href")).toBe("#sources");
});

test("an article without sources says nothing of them", () => {
  expect(sourcing([], site)).toBeUndefined();
});

test.each(SOURCE_KINDS)("one and two of kind %s have different words", (kind) => {
  const { counts } = english.layouts.sources;
  expect(counts[kind](1)).not.toBe(counts[kind](2).replace("2", "1"));
});
