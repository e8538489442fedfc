import { expect, test } from "vitest";
import { isolated, runsAgainst } from "../src/bidi.ts";

test.each([
  ["محمد", "en"],
  ["The word שלום", "fr"],
  ["Jane Doe", "ar"],
  ["12", "he"],
  ["Ωμέγα", "fa"],
])("“%s” runs against a sentence in %s", (text, language) => {
  expect(runsAgainst(text, language)).toBe(true);
  expect(isolated(text, language)).toBe(`\u2068${text}\u2069`);
});

test.each([
  ["José 12", "es"],
  ["中文", "en"],
  ["محمد بن سلمان", "ar"],
  ["١٢", "ar"],
  ["“…” – !", "ar"],
  ["", "en"],
])("“%s” does not run against a sentence in %s", (text, language) => {
  expect(runsAgainst(text, language)).toBe(false);
  expect(isolated(text, language)).toBe(text);
});
