import { expect, test } from "vitest";
import { asciiId } from "../../src/starter/ascii-id.ts";

test.each([
  ["World", "world"],
  ["Économie", "economie"],
  ["Straße & Œuvre", "strasse-oeuvre"],
  ["Łódź Tydzień", "lodz-tydzien"],
  ["İstanbul ı", "istanbul-i"],
  ["O’Neil, Jane", "oneil-jane"],
  ["../../etc", "etc"],
  ["2026", "2026"],
])("%s is %s in addresses", (text, id) => {
  expect(asciiId(text)).toBe(id);
});

test.each(["رياضة", "国際", "Спорт", "…", ""])("%s has no letters for an address", (text) => {
  expect(asciiId(text)).toBeUndefined();
});
