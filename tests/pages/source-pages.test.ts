import { expect, test } from "vitest";
import type { Article, Settings } from "../../src/content/types.ts";
import { sourcePages } from "../../src/pages/source-pages.ts";
import { teaserMaker } from "../../src/pages/teaser.ts";
import { citing, publicationOf, someArticles } from "../kit/publication.ts";

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
      { letter: "O", sources: [{ count: 1, teasers: [{ url: "/a/" }] }] },
      { letter: "S", sources: [{ page: "/sources/shared/", count: 2, teasers: [] }] },
    ],
  });
  expect(index).not.toHaveProperty("model.groups.0.sources.0.page");
});

test("a source's articles are cut into pages, each of which tells how many there are in all", () => {
  const articles = someArticles(5).map((article) => ({ ...article, body: citing(["S"]).body }));
  const [index, ...own] = pagesOf(articles, { perPage: 2 });
  expect(own.map(({ url }) => url)).toEqual([
    "/sources/s/",
    "/sources/s/page/2/",
    "/sources/s/page/3/",
  ]);
  expect(own.map(({ model }) => "teasers" in model && model.teasers.map(({ url }) => url))).toEqual(
    [["/2026/03/a0/", "/2026/03/a1/"], ["/2026/03/a2/", "/2026/03/a3/"], ["/2026/03/a4/"]],
  );
  for (const { kind, url, model } of own) {
    expect(kind).toBe("source");
    expect(model).toMatchObject({ meta: { url }, count: 5, reference: { title: "S" } });
  }
  expect(own[1]?.model).toMatchObject({
    paging: { number: 2, count: 3, previous: "/sources/s/", next: "/sources/s/page/3/" },
    meta: {
      breadcrumbs: [
        { url: "/" },
        { url: "/sources/" },
        { url: "/sources/s/" },
        { url: "/sources/s/page/2/" },
      ],
    },
  });
  expect(index?.model).toMatchObject({ groups: [{ sources: [{ count: 5 }] }] });
});

test("the index does not change with a headline that only a source's own page shows", () => {
  const indexOf = (title: string) => {
    const [index] = pagesOf([
      citing(["Shared"], { url: "/a/", title }),
      citing(["Shared"], { url: "/b/" }),
    ]);
    return index;
  };
  expect(indexOf("One")).toEqual(indexOf("Other"));
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
