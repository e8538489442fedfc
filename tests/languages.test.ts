import { expect, test } from "vitest";
import { matchLanguage } from "../src/languages.ts";

test.each([
  ["es-MX", ["en", "es"], "es"],
  ["es-MX", ["es", "es-MX"], "es-MX"],
  ["EN-gb-oxendict", ["en", "en-GB"], "en-GB"],
  ["zh-TW", ["zh-Hans", "zh-Hant"], "zh-Hant"],
  ["zh", ["zh-Hant", "zh-Hans"], "zh-Hans"],
  ["zh-SG", ["en", "zh"], "zh"],
  ["en", ["fr", "en-GB"], "en-GB"],
  ["ar-EG", ["ar", "ar"], "ar"],
])("%s among %j is %s", (wanted, known, expected) => {
  expect(matchLanguage(wanted, known)).toBe(expected);
});

test.each(["sv", "x-klingon", "", "e", "enm"])("“%s” is none of another language's", (wanted) => {
  expect(matchLanguage(wanted, ["en", "es"])).toBeUndefined();
});
