import { expect, test } from "vitest";
import { lookUp, QUOTES, quotesFor } from "../../src/typography/quotes.ts";
import { listsOf } from "../kit/fixtures/vocabulary-lines.ts";

test.each([
  ["en", "“”‘’"],
  ["de", "„“‚‘"],
  ["de-AT", "„“‚‘"],
  ["de-CH", "«»‹›"],
  ["DE-ch", "«»‹›"],
  ["pt-BR", "“”‘’"],
  ["pt-PT", "«»“”"],
  ["fr-BE", "«\u202f\u202f»“”"],
  ["fr-CA", "«\u00a0\u00a0»“”"],
  ["fr-CH", "«»‹›"],
  ["sv", "””’’"],
  ["da", "»«›‹"],
  ["zh-Hans-CN", "“”‘’"],
  ["zh-Hant-TW", "「」『』"],
  ["zh-TW", "「」『』"],
])("the quotation marks of %s are %s", (language, marks) => {
  expect(quotesFor(language).join("")).toBe(marks);
});

test.each(listsOf("quotes"))(
  "the quotation marks of %s are %j, wherever it is spoken",
  (tag, marks) => {
    expect(quotesFor(tag)).toEqual(marks);
    expect(quotesFor(`${tag.toUpperCase()}-x-own`)).toEqual(marks);
  },
);

test("the fixture has every language", () => {
  expect(Object.keys(QUOTES).toSorted()).toEqual(
    listsOf("quotes")
      .map(([tag]) => tag)
      .toSorted(),
  );
});

test.each(["tlh", "", "x", "e", "eng", "constructor", "__proto__", "de_CH"])(
  "a language that is not known, as “%s”, has the English ones",
  (language) => expect(quotesFor(language)).toEqual(quotesFor("en")),
);

test("the longest beginning of a tag is found, part by part", () => {
  const table = { a: 1, "a-b": 2, "a-b-c": 3, "d-e": 4 };
  const found = (language: string) => lookUp(table, language);
  expect(["a", "a-x", "a-b", "a-b-x-y", "A-B-C-D"].map(found)).toEqual([1, 1, 2, 2, 3]);
  expect(["ab", "d", "d-ex", "toString", ""].map(found)).toEqual(Array(5).fill(undefined));
});
