import { expect, test } from "vitest";
import { articlePages } from "../../src/pages/article-page.ts";
import type { Publication } from "../../src/publication/types.ts";
import { moment, sampleArticle, sampleAuthor, sampleBody, sampleSite } from "../formats/sample.ts";
import { articleCiting, publicationOf, someArticles } from "../kit/publications/in-memory.ts";

const site = sampleSite();
const pagesOf = (publication: Publication) => articlePages(publication, site);
const outlineOf = (article = sampleArticle(), drafts = false) => {
  const [page] = pagesOf(publicationOf([article], { drafts }));
  if (!page) throw new Error("the article has no page");
  return page.model;
};

test("an article's neighbours are those of its section, the newer and the older", () => {
  const sections = ["world", "arts"].map((id) => ({ id, title: id }));
  const [a, b, c, d] = someArticles(4).map((article, index) => ({
    ...article,
    section: index === 1 ? "arts" : "world",
  }));
  if (!a || !b || !c || !d) throw new Error("four were asked for");
  const pages = pagesOf(publicationOf([a, b, c, d], { settings: { sections } }));
  const neighbours = Object.fromEntries(
    pages.map(({ url, model }) => [url, [model.newer?.url, model.older?.url]]),
  );
  expect(neighbours).toEqual({
    [a.url]: [undefined, c.url],
    [c.url]: [a.url, d.url],
    [d.url]: [c.url, undefined],
    [b.url]: [undefined, undefined],
  });
});

test("an outline names its article by path and state, and holds nothing of its text", () => {
  const article = sampleArticle({
    stamp: "third",
    prompt: "SECRET?",
    body: sampleBody({ html: "<p>SECRET</p>" }),
  });
  const [page] = pagesOf(publicationOf([article]));
  expect(page).toMatchObject({
    kind: "article",
    url: "/2026/03/tide/",
    file: "content/articles/tide.md",
    line: 2,
    model: {
      article: { path: "articles/tide.md", stamp: "third" },
      section: { title: "World", url: "/world/" },
    },
  });
  expect(page?.model.article).toEqual({ path: "articles/tide.md", stamp: "third" });
  expect(JSON.stringify(page)).not.toContain("SECRET");
});

test("authors are as in the byline, without their biographies; one that does not exist is left out", () => {
  const authors = [sampleAuthor(), sampleAuthor({ id: "jane", name: "Jane" })];
  const article = sampleArticle({ authors: ["jane", "nobody", "world-desk"] });
  const [page] = pagesOf(publicationOf([article], { authors }));
  expect(page?.model.authors.map(({ id }) => id)).toEqual(["jane", "world-desk"]);
  for (const author of page?.model.authors ?? []) expect(author).not.toHaveProperty("biography");
});

test("a source that a second article cites leads to its page, in the order of the numbers", () => {
  const shared = { title: "Shared", url: "https://x.example/s" };
  const both = [
    articleCiting(["Own", shared], { url: "/a/" }),
    articleCiting([shared], { url: "/b/" }),
  ];
  expect(pagesOf(publicationOf(both)).map(({ model }) => model.sourcePages)).toEqual([
    [null, "/sources/shared/"],
    ["/sources/shared/"],
  ]);
});

test("an article's last change is its update, else its publication", () => {
  const updated = moment("2026-03-05");
  expect(outlineOf(sampleArticle({ updated })).modified).toEqual(updated);
  expect(outlineOf().modified).toEqual(moment("2026-03-01"));
});

test("what is built for an editor's eyes alone tells search engines so, and no sitemap lists it", () => {
  const hidden = { noindex: true, unlisted: true };
  expect(outlineOf(sampleArticle({ draft: true }), true)).toMatchObject(hidden);
  const ahead = sampleArticle({ published: moment("2027-01-01") });
  expect(outlineOf(ahead, true)).toMatchObject(hidden);
  expect(outlineOf()).not.toHaveProperty("noindex");
  expect(outlineOf()).not.toHaveProperty("unlisted");
});

test("what belongs to another site is not listed, and what names its own address is", () => {
  const other = outlineOf(sampleArticle({ canonical: "https://other.example/x" }));
  expect(other.unlisted).toBe(true);
  expect(other).not.toHaveProperty("noindex");
  const own = "https://gazette.example/paper/2026/03/tide/";
  expect(outlineOf(sampleArticle({ canonical: own }))).not.toHaveProperty("unlisted");
});
