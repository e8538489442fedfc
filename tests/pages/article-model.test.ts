import { expect, test } from "vitest";
import type { Article } from "../../src/content/types.ts";
import { articleModel } from "../../src/pages/article-model.ts";
import type { ArticleOutline } from "../../src/pages/outline.ts";
import { moment, sampleArticle, sampleAuthor, sampleBody, sampleSite } from "../formats/sample.ts";
import { articleCiting } from "../kit/publications/in-memory.ts";
import { sampleTeaser } from "../layouts/sample.ts";

const site = sampleSite();

function modelOf(article: Article = sampleArticle(), changes: Partial<ArticleOutline> = {}) {
  const outline: ArticleOutline = {
    article: { path: article.path, stamp: article.stamp },
    section: { title: "World", url: "/world/" },
    authors: [sampleAuthor()],
    tags: [],
    sourcePages: [],
    related: [],
    modified: moment("2026-03-01"),
    ...changes,
  };
  return articleModel(outline, site, (key) => {
    expect(key).toEqual({ path: article.path, stamp: article.stamp });
    return article;
  });
}

test("the whole article is read, and shown with its outline's data", () => {
  const article = sampleArticle();
  const [newer, older] = [sampleTeaser({ url: "/n/" }), sampleTeaser({ url: "/o/" })];
  const model = modelOf(article, { newer, older });
  expect(model).toMatchObject({
    section: { title: "World", url: "/world/" },
    authors: [{ id: "world-desk" }],
    newer: { url: "/n/" },
    older: { url: "/o/" },
    meta: {
      title: article.title,
      description: article.standfirst,
      url: article.url,
      language: "en-GB",
      feeds: { title: "World", url: "/world/" },
    },
  });
  expect(model.article).toBe(article);
  for (const neighbour of ["newer", "older"]) expect(modelOf()).not.toHaveProperty(neighbour);
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

test("a source that has a page leads to it", () => {
  const model = modelOf(articleCiting(["Own", "Shared"]), {
    sourcePages: [null, "/sources/shared/"],
  });
  expect(model.citations.map(({ number, page }) => [number, page])).toEqual([
    [1, undefined],
    [2, "/sources/shared/"],
  ]);
  expect(model.citations[0]).not.toHaveProperty("page");
});

test("a canonical address elsewhere is kept, the article's own is left out", () => {
  const own = "https://gazette.example/paper/2026/03/tide/";
  expect(modelOf(sampleArticle({ canonical: own })).meta).not.toHaveProperty("canonical");
  const other = "https://other.example/x";
  expect(modelOf(sampleArticle({ canonical: other })).meta.canonical).toBe(other);
});

test("what is built for an editor's eyes alone tells search engines so", () => {
  expect(modelOf(sampleArticle(), { noindex: true }).meta.noindex).toBe(true);
  expect(modelOf().meta).not.toHaveProperty("noindex");
});

test("an article that asks for letters has its prompt, another none", () => {
  expect(modelOf(sampleArticle({ prompt: "Who reads it?" })).prompt?.question).toBe(
    "Who reads it?",
  );
  expect(modelOf(sampleArticle({ comments: "off" }))).not.toHaveProperty("prompt");
});

test("share links hold the whole address, path prefix and all", () => {
  const address = "https://gazette.example/paper/2026/03/tide/";
  const { share } = modelOf();
  expect(share.length).toBeGreaterThan(0);
  for (const { url } of share)
    expect(url).toContain(url.startsWith("mailto:") ? encodeURIComponent(address) : address);
});
