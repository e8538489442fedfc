import { expect, test } from "vitest";
import { elisionsOf, splitElisions } from "../../../../src/engine/products/search/elisions.ts";

test.each([
  [
    "fr",
    "l’école, l'hôpital, d’Éluard, s’explique",
    "l’ école, l' hôpital, d’ Éluard, s’ explique",
  ],
  ["fr", "Qu’il vienne jusqu’ici, lorsqu’on part", "Qu’ il vienne jusqu’ ici, lorsqu’ on part"],
  ["fr", "« L’État » (l’eau) et d’1,5 million", "« L’ État » (l’ eau) et d’ 1,5 million"],
  [
    "fr",
    "aujourd’hui, prud’homme, presqu’île, O’Brien",
    "aujourd’hui, prud’homme, presqu’île, O’Brien",
  ],
  ["fr", "les ‘amis’ d’ ailleurs, rock ’n’ roll", "les ‘amis’ d’ ailleurs, rock ’n’ roll"],
  [
    "it",
    "l’arte dell’uomo, un’altra, c’è, sant’Anna",
    "l’ arte dell’ uomo, un’ altra, c’ è, sant’ Anna",
  ],
  ["it", "un po’ di tempo, gli anni ’90", "un po’ di tempo, gli anni ’90"],
  ["ca", "l’Hospitalet d’Andorra", "l’ Hospitalet d’ Andorra"],
  ["pt", "pau d’água", "pau d’ água"],
  ["oc", "l’òme", "l’ òme"],
  ["en", "d’Artagnan’s l’école", "d’Artagnan’s l’école"],
  ["de", "l’état c’est moi", "l’état c’est moi"],
])("in %s, %s", (language, text, parted) => {
  expect(splitElisions(text, language)).toBe(parted);
});

test("each elided word of each language is parted from the next", () => {
  for (const language of ["ca", "fr", "it", "oc", "pt"]) {
    for (const word of elisionsOf(language)?.split("|") ?? [])
      expect(splitElisions(`${word}’aube`, language)).toBe(`${word}’ aube`);
  }
  expect(elisionsOf("constructor")).toBeUndefined();
});
