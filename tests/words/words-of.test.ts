import { expect, test } from "vitest";
import { english } from "../../src/words/english.ts";
import { CATALOGUES, wordsOf } from "../../src/words/words-of.ts";

test.each([
  ["en", "en"],
  ["en-AU", "en"],
  ["es-MX", "es"],
  ["fr-CH-1996", "fr"],
  ["de-Latn-AT", "de"],
  ["ar-EG-u-nu-arab", "ar"],
  ["zh-TW", "zh"],
  ["zh-Hant-HK", "zh"],
  ["ES-mx", "es"],
  ["ja-JP", "ja"],
] as const)("the words of %s are those of %s", (language, of) => {
  expect(wordsOf(language)).toBe(CATALOGUES[of]);
});

test("American publications read American English, and all others British", () => {
  const seasonOf = (language: string) => wordsOf(language).layouts.sources.seasons[2]("2026");
  const tagged = (language: string) => wordsOf(language).pages.taggedWith("tide");
  expect(["en-US", "en-us-x-own"].map(seasonOf)).toEqual(["Fall 2026", "Fall 2026"]);
  expect(["en", "en-GB", "en-CA", "sv"].map(seasonOf)).toEqual(Array(4).fill("Autumn 2026"));
  expect(["en-US", "en-GB"].map(tagged)).toEqual([
    "Articles on the topic “tide.”",
    "Articles on the topic “tide”.",
  ]);
});

test.each(["sv", "enm", "arz-Latn", "x-own", "", "not a tag"])(
  "a language without a catalogue is given the English one: “%s”",
  (language) => expect(wordsOf(language)).toBe(english),
);

test("a property of every object is not a language", () => {
  for (const name of ["constructor", "toString", "__proto__"]) expect(wordsOf(name)).toBe(english);
});
