import { expect, test } from "vitest";
import { articlePages } from "../../src/pages/article-page.ts";
import { teaserMaker } from "../../src/pages/teaser.ts";
import type { Publication } from "../../src/publication/types.ts";
import { moment, sampleArticle, sampleAuthor, sampleBody, sampleSite } from "../formats/sample.ts";
import { citing, NOW, publicationOf, someArticles } from "../kit/publication.ts";

const site = sampleSite({ now: NOW });
const pagesOf = (publication: Publication) =>
  articlePages(publication, site, teaserMaker(publication));
const modelOf = (article = sampleArticle(), drafts = false) => {
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

test("the way to an article leads over its section", () => {
  expect(modelOf().meta.breadcrumbs.map(({ url }) => url)).toEqual([
    "/",
    "/world/",
    "/2026/03/tide/",
  ]);
});

test("three headings make a table of contents, two do not", () => {
  const headings = ["a", "b", "c"].map((id) => ({ level: 2, id, text: id }));
  const withHeadings = (count: number) =>
    modelOf(sampleArticle({ body: sampleBody({ headings: headings.slice(0, count) }) })).contents;
  expect(withHeadings(3)).toEqual(headings);
  expect(withHeadings(2)).toEqual([]);
});

test.each([
  [0, 1],
  [230, 1],
  [345, 2],
  [2300, 10],
])("%i words are %i minutes", (words, minutes) => {
  const article = sampleArticle({ body: sampleBody({ words }) });
  expect(modelOf(article).readingMinutes).toBe(minutes);
});

test("authors stand as in the byline; one that does not exist is left out", () => {
  const authors = [sampleAuthor(), sampleAuthor({ id: "jane", name: "Jane" })];
  const article = sampleArticle({ authors: ["jane", "nobody", "world-desk"] });
  const [page] = pagesOf(publicationOf([article], { authors }));
  expect(page?.model.authors.map(({ id }) => id)).toEqual(["jane", "world-desk"]);
});

test("two spellings of one tag are one link", () => {
  expect(modelOf(sampleArticle({ tags: ["Trade", "trade", "Ports"] })).tags).toEqual([
    { title: "Trade", url: "/tags/trade/" },
    { title: "Ports", url: "/tags/ports/" },
  ]);
});

test("a source that a second article cites leads to its page", () => {
  const shared = { title: "Shared", url: "https://x.example/s" };
  const both = [citing([shared, "Own"], { url: "/a/" }), citing([shared], { url: "/b/" })];
  const [page] = pagesOf(publicationOf(both));
  expect(page?.model.citations.map(({ number, page: own }) => [number, own])).toEqual([
    [1, "/sources/shared/"],
    [2, undefined],
  ]);
});

test("a canonical address elsewhere is told, the article's own is none", () => {
  const own = "https://gazette.example/paper/2026/03/tide/";
  expect(modelOf(sampleArticle({ canonical: own })).meta).not.toHaveProperty("canonical");
  const other = "https://other.example/x";
  expect(modelOf(sampleArticle({ canonical: other })).meta.canonical).toBe(other);
});

test("what is built for an editor's eyes alone tells search engines so", () => {
  expect(modelOf(sampleArticle({ draft: true }), true).meta.noindex).toBe(true);
  const ahead = sampleArticle({ published: moment("2027-01-01") });
  expect(modelOf(ahead, true).meta.noindex).toBe(true);
  expect(modelOf().meta).not.toHaveProperty("noindex");
});

test("share links hold the whole address, path prefix and all", () => {
  const encoded = encodeURIComponent("https://gazette.example/paper/2026/03/tide/");
  for (const { url } of modelOf().share) expect(url).toContain(encoded);
});
