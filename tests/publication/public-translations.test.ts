import { expect, test } from "vitest";
import type { Article } from "../../src/content/types.ts";
import { sampleArticle } from "../formats/sample.ts";
import { publicationOf } from "../kit/publications/in-memory.ts";

const written = (language: string, translates: string | undefined, changes: Partial<Article>) =>
  sampleArticle({
    path: `articles/${language}.md`,
    url: `/2026/03/${language}/`,
    language,
    ...(translates && { translationOf: { name: translates, line: 1, column: 1 } }),
    ...changes,
  });

function known(draft: string, drafts = false) {
  const articles = [
    written("en", undefined, { draft: draft === "en" }),
    written("es", "en", { draft: draft === "es" }),
    written("fr", "es", { draft: draft === "fr" }),
  ];
  const { translations } = publicationOf(articles, { drafts });
  return [...new Set(translations.values())].map(({ original, articles: all }) => [
    original?.language,
    ...all.map(({ language }) => language),
  ]);
}

test("readers know of an article's languages", () => {
  expect(known("none")).toEqual([["en", "en", "es", "fr"]]);
});

test("of a translation that is not public, or through which another was made, they know nothing", () => {
  expect(known("fr")).toEqual([["en", "en", "es"]]);
  expect(known("es")).toEqual([["en", "en", "fr"]]);
});

test("an original that is not public is none, and its translations stay together", () => {
  expect(known("en")).toEqual([[undefined, "es", "fr"]]);
});

test("an editor sees them all", () => {
  expect(known("en", true)).toEqual([["en", "en", "es", "fr"]]);
});
