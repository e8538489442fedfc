import { expect, test } from "vitest";
import { pluralForms } from "../../../../layouts/parts/search-settings.ts";
import { counted, dayOf, fill, languageName } from "../../../../layouts/scripts/search/words.js";
import { wordsOf } from "../../../../src/words/words-of.ts";

test.each(["en", "es", "fr", "de", "ar", "zh"])(
  "what the script counts in %s is what a layout would say",
  (language) => {
    const { found } = wordsOf(language).layouts.search;
    const forms = pluralForms(found, language);
    for (const number of [0, 1, 2, 3, 11, 99, 100, 103, 1_234, 1_000_000])
      expect(counted(forms, number, language)).toBe(found(number));
  },
);

test("a text is filled in, and a place without a value stays", () => {
  expect(fill("No “{query}” in {place}", { query: "{place}" })).toBe("No “{place}” in {place}");
});

test("days are the publication's, in the language of the page and the calendar of the site", () => {
  const iso = "2026-03-01T23:30:00+00:00";
  expect(dayOf(iso, { language: "en-GB", timeZone: "Europe/London" })).toBe("1 March 2026");
  expect(dayOf(iso, { language: "de", timeZone: "Asia/Tokyo" })).toBe("2. März 2026");
  expect(dayOf(iso, { language: "ar", timeZone: "Europe/London" })).toMatch(/^1 .* 2026$/);
  expect(dayOf("", { language: "en", timeZone: "UTC" })).toBe("");
});

test("languages have names", () => {
  expect(languageName("ar", "en")).toBe("Arabic");
  expect(languageName("not a code", "en")).toBe("not a code");
});
