import { expect, test } from "vitest";
import { askedFor, closedUp, folded, termsOf } from "../../../../layouts/scripts/search/terms.js";
import { elisionsOf } from "../../../../src/engine/products/search/elisions.ts";

const tongue = (language: string) => ({ language, elisions: elisionsOf(language) });

test.each([
  ["en", "Tokyo harbour", "Tokyo harbour"],
  ["en", "  $3bn  ", "3bn"],
  ["en", "€3bn £2.5m 1,500 +5 %", "3bn 25m 1500 5"],
  ["en", "R&D at AT&T, C++", "RD at ATT C"],
  ["en", "O’Brien O'Brien", "OBrien OBrien"],
  ["en", "Jean-Luc e‑mail", "JeanLuc email"],
  ["en", "Paris–Berlin and/or…", "Paris Berlin and or"],
  ["en", "24/7 since 9/11", "247 since 911"],
  ["en", "“the harbour”", '"the harbour"'],
  ["en", "«la mer»", '"la mer"'],
  ["en", 'say "this" now', "say this now"],
  ["en", "$ – ?!", ""],
  ["en", '""', ""],
  ["en", "l'école", "lécole"],
  ["fr", "l'école", "école"],
  ["fr", "L’hôpital d’Éluard", "hôpital Éluard"],
  ["fr", "aujourd’hui", "aujourdhui"],
  ["fr", "l’", "l"],
  ["fr", '"de l’école"', '"de l école"'],
  ["it", "dell’arte", "arte"],
  ["ja", "私は東京へ行く。", "私 は 東京 へ 行く"],
])("in %s, %s is asked for as %s", (language, typed, asked) => {
  expect(askedFor(termsOf(typed, tongue(language)))).toBe(asked);
});

test("words are compared in lower case and without accents", () => {
  expect(folded("Éluard")).toBe("eluard");
});

test.each([
  ["fr", "à l’ <mark>école</mark> d’ en bas", "à l’<mark>école</mark> d’en bas"],
  ["fr", "<mark>l’</mark> eau et qu’ il", "<mark>l’</mark>eau et qu’il"],
  ["fr", "mal’ écrit, l’ &lt;b&gt;", "mal’ écrit, l’ &lt;b&gt;"],
  ["en", "the dogs’ l’ école", "the dogs’ l’ école"],
])("in %s, an excerpt closes up elided words: %s", (language, excerpt, closed) => {
  expect(closedUp(excerpt, elisionsOf(language))).toBe(closed);
});
