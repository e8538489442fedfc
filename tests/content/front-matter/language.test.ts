import { expect, test } from "vitest";
import { isLanguage, language } from "../../../src/content/front-matter/language.ts";

test.each([
  "en",
  "en-GB",
  "pt-BR",
  "zh-Hans",
  "zh-Hant-TW",
  "sr-Latn",
  "yue",
  "haw",
  "es-419",
  "de-CH-1996",
  "EN-gb",
  "ar",
  "he",
  "kab",
])("%s is a language", (tag) => {
  expect(isLanguage(tag)).toBe(true);
});

test.each([
  "",
  "english",
  "French",
  "en_GB",
  "jp",
  "xx",
  "e",
  "en-",
  "en GB",
  "en-GB-oed-x-",
  "root",
  "<script>",
])("%j is none", (tag) => {
  expect(isLanguage(tag)).toBe(false);
});

test("a tag is written as the standard writes it", () => {
  expect(language.parse("EN-gb")).toBe("en-GB");
  expect(language.parse("zh-hans-cn")).toBe("zh-Hans-CN");
});

test.each([
  ["jp", "ja"],
  ["cn", "zh"],
  ["gr", "el"],
  ["dk", "da"],
  ["cz", "cs"],
  ["ua", "uk"],
  ["UA", "uk"],
  ["en_GB", "en-GB"],
])("who writes %s is asked whether %s was meant", (written, meant) => {
  const { error } = language.safeParse(written);
  expect(JSON.stringify(error?.issues)).toContain(`Did you mean \`${meant}\`?`);
});
