import { expect, test } from "vitest";
import {
  inInterface,
  inLanguage,
  languageAttributes,
  siteIn,
} from "../../../layouts/parts/language.ts";
import { direction } from "../../../src/text/bidi.ts";
import { fullSite } from "../sample.ts";

test.each(["ar", "he", "fa", "ur", "yi", "ckb", "dv", "ps-AF", "az-Arab", "ar-EG"])(
  "%s is written from right to left",
  (language) => expect(direction(language)).toBe("rtl"),
);

test.each(["en-GB", "ja", "zh-Hant", "ku", "az", "ur-Latn", "", "no language"])(
  "“%s” is written from left to right",
  (language) => expect(direction(language)).toBe("ltr"),
);

test("an element in its surroundings' language needs no attributes", () => {
  expect(String(languageAttributes("en-GB", "en-GB"))).toBe("");
});

test("the direction is written where it changes", () => {
  expect(String(languageAttributes("ja", "en-GB"))).toBe(' lang="ja"');
  expect(String(languageAttributes("he", "ar"))).toBe(' lang="he"');
  expect(String(languageAttributes("ar", "en-GB"))).toBe(' lang="ar" dir="rtl"');
  expect(String(languageAttributes("en-GB", "ar"))).toBe(' lang="en-GB" dir="ltr"');
});

test("interface words are marked in another language, and escaped in any", () => {
  const site = fullSite();
  expect(String(inInterface("By <A>", "en-GB", site))).toBe("By &lt;A&gt;");
  expect(String(inInterface("By <A>", "ar", site))).toBe('<bdi lang="en-GB">By &lt;A&gt;</bdi>');
});

test("a title in another language is marked with it; one whose language is unknown is isolated by direction", () => {
  const site = fullSite();
  const shown = (text: string, language?: string) => String(inLanguage(text, language, site));
  expect(shown("震度", "ja")).toBe('<bdi lang="ja">震度</bdi>');
  expect(shown("Tides", "en")).toBe("Tides");
  expect(shown("Tides")).toBe("Tides");
  expect(shown("المد")).toBe("<bdi>المد</bdi>");
  expect(shown("<b>", "fr")).toBe('<bdi lang="fr">&lt;b&gt;</bdi>');
});

test("inside an article the site speaks its language, and one object serves all parts", () => {
  const site = fullSite();
  expect(siteIn("ar", site).settings.language).toBe("ar");
  expect(siteIn("ar", site)).toBe(siteIn("ar", site));
  expect(siteIn("cy", site)).toBe(site);
  expect(siteIn("en-GB", site)).toBe(site);
});
