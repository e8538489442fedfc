import { expect, test } from "vitest";
import { withoutQuotations } from "../../src/prose/quotations.ts";

test.each([
  ["a “b c” d", "a “___” d"],
  ["„b“ und »c«", "„_“ und »_«"],
  ["« b » et « c", "«___» et «__"],
  ['a "b" c "d', 'a "_" c "_'],
  ["「港」と『海』", "「_」と『_』"],
  ["it's ‘b’", "it's ‘b’"],
])("the words of others are hidden in %s", (text, expected) => {
  expect(withoutQuotations(text).replaceAll("\ufffc", "_")).toBe(expected);
});
