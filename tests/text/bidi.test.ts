import { expect, test } from "vitest";
import { endsNothingAt, isolated, runsAgainst, turnsAt } from "../../src/text/bidi.ts";

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

test.each([
  ["plain", undefined],
  ["\u200fعربي\u061c\u200e", undefined],
  ["\u2067a\u2068b\u2069\u2069 c\n\u2066d\u2069", undefined],
  ["a\u202ab", 1],
  ["\u2067a\u202eb\u2069", 2],
  ["a\u2067b", 1],
  ["a\u2067b\nc\u2069", 1],
  ["ab\u2069", undefined],
  ["ab\u202c", undefined],
  ["ab\u202c\u202ec", 3],
  ["\u2067a\u202cb\u2069", undefined],
])("%j turns its direction at %s", (text, at) => {
  expect(turnsAt(text)).toBe(at);
});

test.each([
  ["plain \u2067a\u2069 \u200f", undefined],
  ["#tag\u202c\u202c", 4],
  ["ab\u2069", 2],
  ["\u2067a\u2069\u2069", 3],
  ["\u2067a\u202cb\u2069", 2],
])("%j ends what nothing began at %s", (text, at) => {
  expect(endsNothingAt(text)).toBe(at);
});
