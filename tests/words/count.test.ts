import { expect, test } from "vitest";
import { counter } from "../../src/words/count.ts";
import { CATALOGUES } from "../../src/words/words-of.ts";

const articles = (language: keyof typeof CATALOGUES, count: number): string =>
  CATALOGUES[language].layouts.index.articles(count);

test.each([
  ["en", 1, "1 article"],
  ["en", 0, "0 articles"],
  ["en", 1234, "1,234 articles"],
  ["es", 1, "1 artículo"],
  ["es", 0, "0 artículos"],
  ["es", 12345, "12.345 artículos"],
  ["fr", 0, "0 article"],
  ["fr", 2, "2 articles"],
  ["fr", 12345, "12\u202f345 articles"],
  ["fr", 1_000_000, "1\u202f000\u202f000 articles"],
  ["de", 1, "1 Artikel"],
  ["de", 12345, "12.345 Artikel"],
  ["ar", 0, "لا مقالات"],
  ["ar", 1, "مقال واحد"],
  ["ar", 2, "مقالان"],
  ["ar", 3, "3 مقالات"],
  ["ar", 10, "10 مقالات"],
  ["ar", 11, "11 مقالًا"],
  ["ar", 99, "99 مقالًا"],
  ["ar", 100, "100 مقال"],
  ["ar", 103, "103 مقالات"],
  ["zh", 1, "1篇文章"],
  ["zh", 12345, "12,345篇文章"],
  ["ja", 1, "記事1件"],
  ["ja", 12345, "記事12,345件"],
] as const)("in %s, %i is “%s”", (language, count, words) => {
  expect(articles(language, count).replaceAll("\u00a0", " ")).toBe(words);
});

test("no line ends between a number and what it counts", () => {
  for (const [language, { layouts }] of Object.entries(CATALOGUES)) {
    const { sources, readingTime } = layouts;
    // Chinese and Japanese write no space there, and their lines may end between any two characters.
    const counted = /^(?:ja|zh)$/.test(language) ? /23(?=\p{Lo})/u : /23\u00a0/;
    for (const text of [sources.plain(23), readingTime(23), sources.citing(23)])
      expect(text).toMatch(counted);
  }
});

test("where the country writes other digits, those of the text are kept", () => {
  expect(counter<"one">("ar-EG")({ one: "", other: "{n}" })(12)).toBe("12");
});

test("a language with more plural forms must give them all", () => {
  // @ts-expect-error: `two` is missing.
  const count = counter<"one" | "two">("ar")({ one: "a", other: "b {n}" });
  expect(count(2)).toBe("b\u00a02".replace("\u00a0", " "));
});

test("what an article rests on is joined as each language joins a list", () => {
  const { en, es, fr, de, ar, zh, ja } = CATALOGUES;
  const said = [en, es, fr, de, ar, zh, ja].map(({ layouts }) =>
    layouts.sources.sourcing(["A", "B", "C"]),
  );
  expect(said.map((text) => text.replace(/^.*[:：]\s*/, ""))).toEqual([
    "A, B, C",
    "A, B y C",
    "A, B et C",
    "A, B und C",
    "A، وB، وC",
    "A、B、C",
    "A、B、C",
  ]);
});
