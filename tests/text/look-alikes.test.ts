import { expect, test } from "vitest";
import { lookAlikeIn, plainSigns } from "../../src/text/look-alikes.ts";

test.each([
  ["2026\u201111\u201120", "2026-11-20", 4, "a typographic hyphen (U+2011)"],
  ["2026–11–20", "2026-11-20", 4, "a dash (U+2013)"],
  ["“2026-11-20”", '"2026-11-20"', 0, "a curly quotation mark (U+201C)"],
  ["‘a’", "'a'", 0, "a curly quotation mark (U+2018)"],
  ["a\u00a0b", "a b", 1, "a no-break space (U+00A0)"],
  ["9.30\u202fAM", "9.30 AM", 4, "a narrow no-break space (U+202F)"],
  ["a\u3000b", "a b", 1, "a space of unusual width (U+3000)"],
  ["\u200btitle", "title", 0, "an invisible character (U+200B)"],
  ["ti\u00adtle", "title", 2, "a soft hyphen (U+00AD)"],
  ["−5", "-5", 0, "a minus sign (U+2212)"],
  ["title：x", "title:x", 5, "a full-width character (U+FF1A)"],
  ["２０２６", "2026", 0, "a full-width character (U+FF12)"],
  ["1⁄2", "1/2", 1, "a fraction slash (U+2044)"],
  ["a∶b", "a:b", 1, "a character that looks like a colon (U+2236)"],
  ["tіtlе", "title", 1, "a letter from a different script (U+0456)"],
])("%j looks like %j", (text, plain, index, name) => {
  expect(plainSigns(text)).toBe(plain);
  expect(lookAlikeIn(text)).toMatchObject({ index, name });
});

test("what is what it looks like is left alone", () => {
  const text = "title: “Ünïcode” 1.10 東京".replace(/[“”]/g, "");
  expect(plainSigns(text)).toBe(text);
  expect(lookAlikeIn(text)).toBeUndefined();
});

test("each letter of another script stands for one that looks the same", () => {
  expect(plainSigns("аеорсхуіѕԁтӏ")).toBe("aeopcxyisdtl");
});
