import { expect, test } from "vitest";
import { otherForms } from "../../../../src/engine/products/search/other-forms.ts";

test.each([
  [
    "letters that no accent makes",
    "In Łódź and",
    "on the Straße, Ærø; Łódź again. Málaga.",
    "en",
    "lódź strasse aero",
  ],
  ["nothing, where every word is found as it is written", "Nothing here", "café", "en", ""],
  [
    "parts of words that a dash joins",
    "Paris–Berlin",
    "the Russia—Ukraine war, A–Z",
    "en",
    "paris berlin russia ukraine",
  ],
  [
    "names after an apostrophe, and not endings",
    "O’Brien’s",
    "d’Ivoire can’t, they’ve",
    "en",
    "brien ivoire",
  ],
  ["words behind an elided one in a title", "L’école d’Éluard", "l’eau", "fr", "école éluard"],
])("an article is also found by %s", (_, title, text, language, forms) => {
  expect(otherForms(title, text, language)).toBe(forms);
});
