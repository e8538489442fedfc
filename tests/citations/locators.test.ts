import { expect, test } from "vitest";
import { LOCATOR_TERMS, SIGNALS } from "../../src/citations/locator-terms.ts";
import { givenLocator, isSignal, placeIn, readLocator } from "../../src/citations/locators.ts";
import { listsOf } from "../kit/fixtures/vocabulary-lines.ts";
import { slowdown } from "../kit/measures/slowdown.ts";

/** The language, the text, and what is read of it: its term in CSL, what that counts, what is shown, what is left. */
test.for([
  ["en", "p. 4", "page", "4", "p. 4", ""],
  ["en", "p4", "page", "4", "p4", ""],
  ["en", "P. 4", "page", "4", "P. 4", ""],
  ["en", "pp. 3-5, and elsewhere", "page", "3–5", "pp. 3–5", ", and elsewhere"],
  ["en", "p. xi and elsewhere", "page", "xi", "p. xi", " and elsewhere"],
  ["en", "p. 4 and 7", "page", "4 and 7", "p. 4 and 7", ""],
  ["en", "p. 4 and 7 others", "page", "4", "p. 4", " and 7 others"],
  ["en", "p. 4, 12 of them", "page", "4", "p. 4", ", 12 of them"],
  ["en", "p. A-12", "page", "A-12", "p. A-12", ""],
  ["en", "4", "page", "4", "p. 4", ""],
  ["en", "4–7", "page", "4–7", "pp. 4–7", ""],
  ["en", "4, 7", "page", "4, 7", "pp. 4, 7", ""],
  ["en", "4 ff.", "page", "4 ff.", "pp. 4 ff.", ""],
  ["en", "xii", "page", "xii", "p. xii", ""],
  ["en", "xii. And more", "page", "xii", "p. xii", ". And more"],
  ["en", "x.", "page", "x", "p. x", "."],
  ["en", "chapter 3, p. 4", "chapter", "3, p. 4", "chapter 3, p. 4", ""],
  ["en", "ch. 3", "chapter", "3", "ch. 3", ""],
  ["en", "§§ 3–5", "section", "3–5", "§§ 3–5", ""],
  ["en", "sec. 230(c)(1)", "section", "230(c)(1)", "sec. 230(c)(1)", ""],
  ["en", "¶ 12", "paragraph", "12", "¶ 12", ""],
  ["en", "ART. 5", "article-locator", "5", "ART. 5", ""],
  ["en", "ll. 4-7", "line", "4-7", "ll. 4-7", ""],
  ["en", "vol. II, p. 3", "volume", "II, p. 3", "vol. II, p. 3", ""],
  ["en", "verse 3:16", "verse", "3:16", "verse 3:16", ""],
  ["en", "fig. B", "figure", "B", "fig. B", ""],
  ["en", "12:40", "timestamp", "12:40", "12:40", ""],
  [
    "en",
    "1:02:03 – 1:05:00, at noon",
    "timestamp",
    "1:02:03–1:05:00",
    "1:02:03–1:05:00",
    ", at noon",
  ],
  ["es", "págs. 3 y 4", "page", "3 y 4", "págs. 3 y 4", ""],
  ["es-MX", "artículo 14", "article-locator", "14", "artículo 14", ""],
  ["fr", "art. L. 123-4, al. 2", "article-locator", "L. 123-4, al. 2", "art. L. 123-4, al. 2", ""],
  ["fr", "§ 4", "paragraph", "4", "§ 4", ""],
  ["de", "S. 4 f.", "page", "4 f.", "S. 4 f.", ""],
  ["de", "s. 4", "page", "4", "s. 4", ""],
  ["de", "§ 3 Abs. 2", "section", "3 Abs. 2", "§ 3 Abs. 2", ""],
  ["de", "4", "page", "4", "S. 4", ""],
  ["de", "chapter 4", "chapter", "4", "chapter 4", ""],
  ["ar", "المادة 23", "article-locator", "23", "المادة 23", ""],
  ["ar", "ص ١٢", "page", "١٢", "ص ١٢", ""],
  ["zh", "第12页", "page", "12", "第12页", ""],
  ["zh-Hant", "12頁", "page", "12", "12頁", ""],
  ["zh", "第3章，第5页", "chapter", "3，第5页", "第3章，第5页", ""],
  ["zh", "图3", "figure", "3", "图3", ""],
  ["zh", "12", "page", "12", "第12页", ""],
  ["ja", "12頁", "page", "12", "12頁", ""],
] as const)("in %s %j is of a %s", ([language, text, label, value, shown, rest]) => {
  const read = readLocator(text, language);
  expect(read?.locator).toEqual({ label, value, text: shown });
  expect(text.slice(read?.end)).toBe(rest);
});

test.for([
  ["en", "passim"],
  ["en", "99 years later"],
  ["en", "12 March 2026"],
  ["en", "note a mistake"],
  ["en", "line I drew"],
  ["en", "pages"],
  ["en", "pages of it"],
  ["en", "see p. 4"],
  ["en", "parted 4"],
  ["en", "Seite 4"],
  ["en", "12:4"],
  ["en", "c. 1900"],
  ["en", "i.e. the other"],
  ["en", "i. e. the other"],
  ["en", "v. Smith"],
  ["de", "d. h. das andere"],
  ["en", ""],
  ["xx", "第12页"],
] as const)("in %s %j is not a place", ([language, text]) => {
  expect(readLocator(text, language)).toBeUndefined();
});

test.for(listsOf("locators"))("every term of %s is read", ([of, terms]) => {
  const [language = "", label] = of.split(" ");
  for (const term of terms) {
    const text = term.includes("#") ? term.replace("#", "7") : `${term} 7`;
    const { locator, end } = readLocator(text, language) ?? {};
    expect([text, end, locator?.value, locator?.label]).toEqual([text, text.length, "7", label]);
  }
});

test("the fixture has every term", () => {
  const all = Object.entries(LOCATOR_TERMS).flatMap(([language, labels]) =>
    Object.entries(labels).map(([label, terms]) => [`${language} ${label}`, [...new Set(terms)]]),
  );
  expect(all).toEqual(listsOf("locators"));
});

test.for(
  listsOf("signals").flatMap(([language, words]) => words.map((word) => [language, word] as const)),
)("in %s %j announces a source", ([language, words]) => {
  expect(isSignal(words, language)).toBe(true);
  // Those of another language are none; English ones are everybody’s.
  const english = new Map(listsOf("signals")).get("en") ?? [];
  expect(isSignal(words, "xx")).toBe(english.includes(words));
});

test("the fixture has every word that announces a source", () => {
  expect(Object.entries(SIGNALS)).toEqual(listsOf("signals"));
});

test("a place in braces is taken as it is", () => {
  expect(givenLocator("p. 4", "en")).toEqual({ text: "p. 4", label: "page", value: "4" });
  const odd = "ii, A, D-Z";
  expect(givenLocator(odd, "en")).toEqual({ text: odd, label: "page", value: odd });
});

test("a place is the same however it is written", () => {
  const places = (texts: readonly string[]) =>
    new Set(texts.map((text) => placeIn(givenLocator(text, "en")))).size;
  expect(places(["p. 4", "page 4", "P.4", "4"])).toBe(1);
  expect(places(["pp. 3-5", "pages 3 – 5", "3–5"])).toBe(1);
  expect(places(["p. 4", "ch. 4", "p. 5"])).toBe(3);
});

test("words that announce a source are those of the language, and English ones", () => {
  expect(isSignal(" See ", "fr")).toBe(true);
  expect(isSignal("voir aussi", "fr-CA")).toBe(true);
  expect(isSignal("voir", "en")).toBe(false);
  expect(isSignal("photo by", "en")).toBe(false);
});

test.for([
  ["digits and dashes", (long: number) => "1-".repeat(long / 2)],
  ["a range that ends in words", (long: number) => `${"1-".repeat(long / 2)}!`],
  ["a list that ends in words", (long: number) => `p. ${"1, ".repeat(long / 3)}x`],
  ["points", (long: number) => `p. ${"1.".repeat(long / 2)}x`],
  ["spaces", (long: number) => `p. 1${" ".repeat(long)}x`],
  ["terms", (long: number) => "p. 1 ".repeat(long / 5)],
  ["letters behind a digit", (long: number) => `1${"a".repeat(long)}!`],
  ["Roman letters", (long: number) => `p. ${"x".repeat(long)}`],
  ["brackets", (long: number) => `p. 1${"(1)".repeat(long / 3)}!`],
  ["times", (long: number) => "1:00-".repeat(long / 5)],
] as const)("a text of %s takes as long as its parts together", async ([, textOf]) => {
  const work = (size: number) => {
    for (const language of ["en", "zh"]) readLocator(textOf(size), language);
  };
  expect(await slowdown(work, 100_000)).toBeLessThan(4);
});
