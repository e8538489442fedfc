import { expect, test } from "vitest";
import { languagesFor, ranked } from "../../../../layouts/scripts/search/languages.js";

test.each([
  ["", "en-GB", ["en"]],
  ["", "es", ["es"]],
  ["all", "en", ["en", "es", "fr"]],
  ["fr", "en", ["fr"]],
  ["de", "en", []],
  ["e", "en", []],
  ["", "de", ["en", "es", "fr"]],
])("the filter %j on a page in %s searches %j", (chosen, page, languages) => {
  expect(languagesFor(["en", "es", "fr"], { language: chosen }, page)).toEqual(languages);
});

/** What is found by language: the scores of the articles, the best first. */
const order = (found: Record<string, number[]>, language: string) =>
  ranked(
    Object.entries(found).map(([own, scores]) => ({
      engine: { language: own },
      hits: scores.map((score) => ({ score })),
    })),
    language,
  ).map(({ hit, engine }) => `${engine.language} ${hit.score}`);

test.each([
  ["the page's language first", { en: [1], es: [90] }, "en", ["en 1", "es 90"]],
  ["of a page in Spanish", { en: [1], es: [90] }, "es", ["es 90", "en 1"]],
  ["whatever its region", { en: [90], es: [1] }, "es-MX", ["es 1", "en 90"]],
  [
    "each by the best of its language",
    { en: [8, 2], es: [100, 90] },
    "en",
    ["en 8", "es 100", "es 90", "en 2"],
  ],
  ["equals in their order", { es: [4, 2], fr: [2, 1] }, "en", ["es 4", "fr 2", "es 2", "fr 1"]],
  ["a half fits as well as the best", { en: [4, 2], es: [7] }, "en", ["en 4", "en 2", "es 7"]],
  ["scores of nothing", { en: [0, 0], es: [] }, "en", ["en 0", "en 0"]],
  ["nothing", {}, "en", []],
])("articles are in order: %s", (_what, found, language, expected) => {
  expect(order(found, language)).toEqual(expected);
});
