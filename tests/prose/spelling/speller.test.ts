import { expect, test } from "vitest";
import { spellerOf } from "../../../src/prose/spelling/speller.ts";

const ENGLISH = {
  affixes: `SET UTF-8
TRY esianrtolcdugmphbyfvkwz'
KEEPCASE K
FORBIDDENWORD F
REP 1
REP f ph
PFX U Y 1
PFX U 0 un .
SFX S Y 3
SFX S y ies [^aeiou]y
SFX S 0 s [aeiou]y
SFX S 0 s [^y]
SFX D Y 1
SFX D 0 ed/S [^e]
`,
  words: "7\nharbour/S\nferry/S\nlock/UDS\nparis/K\nphone/S\nKiel\nlocksmithed/F\n",
};

const GERMAN = {
  affixes: `SET UTF-8
COMPOUNDBEGIN x
COMPOUNDEND z
COMPOUNDPERMITFLAG c
ONLYINCOMPOUND o
NEEDAFFIX h
COMPOUNDMIN 2
SFX j Y 1
SFX j 0 0/xoc .
SFX n Y 1
SFX n 0 en .
`,
  words: "4\nBundestags/hj\nwahl/nzo\nWahl/n\nHafen/j\n",
};

test("words have the affixes that their entries allow, where their conditions hold", () => {
  const { isRight } = spellerOf(ENGLISH);
  for (const word of [
    "harbour",
    "harbours",
    "ferries",
    "unlocked",
    "locked",
    "lockeds",
    "Harbours",
    "HARBOURS",
  ])
    expect(isRight(word), word).toBe(true);
  for (const word of ["harbor", "ferrys", "unharbour", "hHarbour", "unlo", "locksmithed", ""])
    expect(isRight(word), word).toBe(false);
});

test("names keep their capitals, and some words theirs", () => {
  const { isRight } = spellerOf(ENGLISH);
  expect(["Kiel", "KIEL", "kiel", "paris", "Paris"].map(isRight)).toEqual([
    true,
    true,
    false,
    true,
    false,
  ]);
});

test("words are right whose parts between hyphens are", () => {
  const { isRight } = spellerOf(ENGLISH);
  expect(isRight("harbour-ferry")).toBe(true);
  expect(isRight("harbour-fery")).toBe(false);
});

test("suggestions are one slip away, frequent mistakes first", () => {
  const { suggest } = spellerOf(ENGLISH);
  expect(suggest("harbuor")).toEqual(["harbour"]);
  expect(suggest("fone")).toEqual(["phone"]);
  expect(suggest("kiel")).toEqual(["Kiel"]);
  expect(suggest("x".repeat(5_000))).toEqual([]);
});

test("German compounds are made of parts that may begin and end one", () => {
  const { isRight } = spellerOf(GERMAN);
  for (const word of ["Bundestagswahl", "Bundestagswahlen", "Hafenwahl", "Wahlen"])
    expect(isRight(word), word).toBe(true);
  for (const word of ["Bundestags", "wahl", "Wahlhafen", "Hafenhafen", "Bundestagswahlx"])
    expect(isRight(word), word).toBe(false);
});

test("flags may be numbers, pairs of characters or aliases", () => {
  const sfx = (flag: string) => `SFX ${flag} Y 1\nSFX ${flag} 0 s .\n`;
  const made = [
    { affixes: `FLAG num\n${sfx("12")}`, words: "1\nport/3,12\n" },
    { affixes: `FLAG long\n${sfx("Ab")}`, words: "1\nport/XyAb\n" },
    { affixes: `AF 1\nAF S\n${sfx("S")}`, words: "1\nport/1\n" },
  ];
  for (const dictionary of made) expect(spellerOf(dictionary).isRight("ports")).toBe(true);
});

test("a broken or hostile dictionary is read as far as it goes", () => {
  const hostile = [
    { affixes: "", words: "" },
    { affixes: "SFX\nPFX A\nSFX A Y\nSFX A 0 [((( [[[\nREP 1\nREP\n", words: "1\n/\n//A\na/A\n" },
    { affixes: "COMPOUNDFLAG C\nCOMPOUNDMIN 0\n", words: "2\na/C\naa/C\n" },
  ];
  for (const dictionary of hostile) {
    const { isRight, suggest } = spellerOf(dictionary);
    expect(typeof isRight(`${"a".repeat(59)}b`)).toBe("boolean");
    expect(suggest("abc")).toEqual(expect.any(Array));
  }
});
