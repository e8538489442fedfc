import { expect, test } from "vitest";
import type { Article, Settings } from "../../src/content/types.ts";
import { sourcePages } from "../../src/pages/source-pages.ts";
import { teaserMaker } from "../../src/pages/teaser.ts";
import { citing, publicationOf } from "../kit/publication.ts";

const pagesOf = (articles: Article[], settings: Partial<Settings> = {}) => {
  const publication = publicationOf(articles, { settings });
  return sourcePages(publication, teaserMaker(publication));
};
const lettersOf = (titles: string[], settings: Partial<Settings> = {}) => {
  const [index] = pagesOf([citing(titles)], settings);
  if (!index || !("groups" in index.model)) throw new Error("the index comes first");
  return index.model.groups.map((group) => ("letter" in group ? group.letter : undefined));
};

test("a source has a page once two articles cite it, which names them, the newest first", () => {
  const [a, b] = [citing(["Shared", "Own"], { url: "/a/" }), citing(["Shared"], { url: "/b/" })];
  const [index, ...own] = pagesOf([b, a]);
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({
    kind: "source",
    url: "/sources/shared/",
    model: { teasers: [{ url: "/a/" }, { url: "/b/" }] },
  });
  expect(index?.model).toMatchObject({
    groups: [
      { letter: "O", sources: [{ slug: "own", teasers: [{ url: "/a/" }] }] },
      { letter: "S", sources: [{ page: "/sources/shared/" }] },
    ],
  });
  expect(index).not.toHaveProperty("model.groups.0.sources.0.page");
});

test("the way to a source's page leads over the index", () => {
  const pages = pagesOf([citing(["S"], { url: "/a/" }), citing(["S"], { url: "/b/" })]);
  expect(pages[1]).toMatchObject({
    model: {
      meta: { breadcrumbs: [{ url: "/" }, { url: "/sources/" }, { url: "/sources/s/" }] },
    },
  });
});

test("letters stand in their order, each once; accents and quotation marks do not count", () => {
  expect(lettersOf(["“Zebra”", "apples", "Élan", "echo", "Ape"])).toEqual(["A", "E", "Z"]);
});

test("digits and signs come last, under one sign", () => {
  expect(lettersOf(["1984", "!", "A"])).toEqual(["A", "#"]);
});

test("the language of the publication, not the machine's, makes letters large", () => {
  expect(lettersOf(["istanbul"], { language: "tr" })).toEqual(["İ"]);
  expect(lettersOf(["istanbul"], { language: "en" })).toEqual(["I"]);
});

test("titles of other scripts have their letters", () => {
  expect(lettersOf(["الهجرة", "日本"])).toHaveLength(2);
});
