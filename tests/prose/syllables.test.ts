import { expect, test } from "vitest";
import { FORMULAS } from "../../src/prose/reading-ease.ts";
import { SYLLABLES } from "../../src/prose/syllables.ts";

test.each([
  [
    "en",
    "cat 1, table 2, stone 1, readable 3, harbour 2, walked 1, wanted 2, radio 3, nation 2, area 3, people 2, tables 2",
  ],
  ["de", "haus 1, häuser 2, zeitungen 3, hafenarbeiter 5, theater 3"],
  ["es", "puerto 2, ciudad 2, país 2, guerra 2, periódico 4, teatro 3"],
  ["fr", "table 1, maison 2, parlent 1, école 2, port 1, journaux 2"],
  ["it", "porto 2, giornale 3, città 2"],
  ["pt", "porto 2, cidade 3, jornal 2"],
  ["nl", "haven 2, krant 1, nieuws 1"],
])("in %s, syllables are counted: %s", (language, list) => {
  for (const entry of list.split(", ")) {
    const [word = "", count] = entry.split(" ");
    expect(`${word} ${SYLLABLES[language]?.(word)}`).toBe(`${word} ${count}`);
  }
});

test("every language with a formula has syllables", () => {
  expect(Object.keys(FORMULAS).sort()).toEqual(Object.keys(SYLLABLES).sort());
});
