import { expect, test } from "vitest";
import { familyOf, fontsFor, printable } from "../../src/cards/fonts.ts";

const INSTALLED = new Set([
  "noto-serif",
  "noto-naskh-arabic",
  "noto-serif-hebrew",
  "noto-serif-sc",
  "noto-serif-kr",
]);
const found = (text: string, language = "en") => fontsFor(text, language, INSTALLED);

test.each([
  ["Latin with accents, Greek and Cyrillic", "Ñandú Šešupė Ελλάδα Москва — “2026” €", "en", []],
  ["Arabic", "كيف يعمل", "ar", ["noto-naskh-arabic"]],
  ["Hebrew", "איך עובד", "he", ["noto-serif-hebrew"]],
  ["Chinese", "震级与烈度", "zh", ["noto-serif-sc"]],
  ["two scripts in one headline", "السلام and 和平", "ar", ["noto-naskh-arabic", "noto-serif-sc"]],
  ["Korean, in letters and Han characters", "지진 地震", "ko", ["noto-serif-kr"]],
  [
    "Japanese, with faces of another language where its own are missing",
    "震度とは",
    "ja",
    ["noto-serif-sc"],
  ],
])("%s needs its faces beside those for Latin", (_, text, language, more) => {
  expect(found(text, language)).toEqual({ fonts: ["noto-serif", ...more], missing: [] });
});

test("what is not installed is named, in the faces of the headline's language", () => {
  expect(found("मौसम", "hi").missing).toEqual(["noto-serif-devanagari"]);
  expect(fontsFor("地震", "zh-TW", new Set(["noto-serif"])).missing).toEqual(["noto-serif-tc"]);
  // Letters of two scripts that one package has.
  expect(fontsFor("震度とは", "ja", new Set(["noto-serif"])).missing).toEqual(["noto-serif-jp"]);
  expect(fontsFor("Tides", "en", new Set()).missing).toEqual(["noto-serif"]);
});

test("a letter of a script that no package covers is reported", () => {
  expect(found("ᚠᚢᚦ").unknown).toBe("ᚠ");
  expect(found("Tides").unknown).toBeUndefined();
});

test("a package's faces have the name that fontconfig finds them by", () => {
  expect(["noto-serif", "noto-serif-sc", "noto-naskh-arabic"].map(familyOf)).toEqual([
    "Noto Serif",
    "Noto Serif SC",
    "Noto Naskh Arabic",
  ]);
});

test("emoji and line breaks are not printed; digits, signs and arrows are", () => {
  expect(printable("A 🎉 party\n👩🏽‍🚀 in 2026 ❤️")).toBe("A party in 2026");
  expect(printable("Déjà\u202f!  «\u00a0Oui\u00a0»")).toBe("Déjà\u00a0! «\u00a0Oui\u00a0»");
  expect(printable("# 1 * ™ © 5 → 6 № ½")).toBe("# 1 * ™ © 5 → 6 № ½");
});
