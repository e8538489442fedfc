import { expect, test } from "vitest";
import { OMISSIONS, omissionBefore } from "../../src/typography/omissions.ts";
import { typeset } from "../../src/typography/typeset.ts";
import { listsOf } from "../kit/fixtures/vocabulary-lines.ts";

const rows = listsOf("omissions").flatMap(([of, words]) => {
  const [language = "", how] = of.split(" ");
  return words.map((word) => [language, word, how] as const);
});

test.each(rows)("in %s letters are left out before '%s, %s", (language, word, how) => {
  for (const written of [word, word.toUpperCase()])
    expect(omissionBefore(`'${written} x`, 1, language)).toBe(how);
  expect(omissionBefore(`'${word}q x`, 1, language)).not.toBe(how);
});

test("the fixture has every word", () => {
  const known = Object.entries(OMISSIONS).flatMap(([language, { sure, perhaps }]) => [
    ...[...sure].map((word) => `${language} ${word} surely`),
    ...[...perhaps].map((word) => `${language} ${word} perhaps`),
  ]);
  expect(known.toSorted()).toEqual(rows.map((row) => row.join(" ")).toSorted());
});

/** Contractions after a quotation, a bracket or a full stop. */
test.each(["s", "d", "m", "t", "ll", "ve", "re", "LL"])(
  "a word's end %s is not a quotation",
  (end) => {
    expect(typeset(`"the "U.S."'${end} own"`, "en")).toContain(`’${end}`);
    expect(typeset(`(Smith)'${end} own`, "en")).toBe(`(Smith)’${end} own`);
    expect(typeset(`'the U.S.'${end} own.'`, "de")).toBe(`‚the U.S.’${end} own.‘`);
  },
);

/** Clipped words: inside single quotation marks, their apostrophe does not close the quotation. */
test.each([
  ...["players", "Marx", "Ringelnatz", "Voß", "goin"],
  ...[
    "o",
    "n",
    "po",
    "mo",
    "be",
    "va",
    "fa",
    "da",
    "di",
    "sta",
    "to",
    "ca",
    "th",
    "an",
    "ol",
    "wi",
    "pa",
  ],
])("the sign behind %s may be an apostrophe", (word) => {
  expect(typeset(`'so ${word}' end it is.'`, "en")).toBe(`‘so ${word}’ end it is.’`);
  expect(typeset(`'so ${word}' end it is.'`, "de")).toBe(`‚so ${word}’ end it is.‘`);
});

test.each(["yes", "was"])("the sign behind %s closes where no word follows", (word) => {
  expect(typeset(`'so ${word}'.`, "de")).toBe(`‚so ${word}‘.`);
});

test.each(
  "hab wär hätt würd könnt möcht müsst sollt wollt werd glaub denk find geh seh sag heut ohn".split(
    " ",
  ),
)("in German the sign behind %s may be an apostrophe", (word) => {
  expect(typeset(`'so ${word}' end it is.'`, "de")).toBe(`‚so ${word}’ end it is.‘`);
  expect(typeset(`'so ${word}' end it is.'`, "cs")).toBe(`‚so ${word}‘ end it is.’`);
});
