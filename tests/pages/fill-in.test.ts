import { expect, test } from "vitest";
import type { ArticleKey } from "../../src/content/articles/memory.ts";
import type { Article } from "../../src/content/types.ts";
import { fillerOf } from "../../src/pages/fill-in.ts";
import type { PageKind } from "../../src/pages/kinds.ts";
import { layOut } from "../../src/pages/lay-out.ts";
import type { Outline } from "../../src/pages/outline.ts";
import type { Page } from "../../src/pages/page.ts";
import { sampleReference, sampleSite } from "../formats/sample.ts";
import { articleCiting, publicationOf, someArticles } from "../kit/publications/in-memory.ts";

const site = sampleSite();

/** A publication's outlines, and a filler that records which articles it reads. */
function filled(articles: Article[]) {
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const reads: string[] = [];
  const fill = fillerOf(site, ({ path, stamp }: ArticleKey) => {
    reads.push(path);
    const article = byPath.get(path);
    if (article?.stamp !== stamp) throw new Error(`no such state of ${path}`);
    return article;
  });
  return { outlines: layOut(publicationOf(articles), site), fill, reads };
}

const isOf =
  <Kind extends PageKind>(kind: Kind) =>
  (page: Outline | Page): page is Page<Kind> =>
    page.kind === kind;

const three = () =>
  someArticles(3).map((article, index) => ({
    ...article,
    stamp: `s${index}`,
    body: articleCiting([sampleReference({ key: "a", title: "Shared" })]).body,
  }));

test("an article's page is made of the article that its outline names", () => {
  const articles = three();
  const { outlines, fill, reads } = filled(articles);
  const pages = outlines.filter(({ kind }) => kind === "article").map(fill);
  const made = pages.filter(isOf("article"));
  expect(made.map(({ url }) => url)).toEqual(articles.map(({ url }) => url));
  expect(made.map(({ model }) => model.article)).toEqual(articles);
  expect(made.map(({ file }) => file)).toEqual(articles.map(({ file }) => file));
  expect(made[0]?.model.citations[0]?.page).toBe("/sources/shared/");
  expect(reads).toEqual(articles.map(({ path }) => path));
});

test("a feed's entries are whole articles with their sources, in the feed's order", () => {
  const articles = three();
  const { outlines, fill } = filled(articles);
  const feed = outlines
    .filter(({ url }) => url === "/rss.xml")
    .map(fill)
    .find(isOf("feed"));
  expect(feed?.model).toMatchObject({ format: "rss", home: "/", title: "" });
  expect(feed?.model.entries).toMatchObject(
    articles.map((article) => ({
      article,
      citations: article.body.citations,
      section: { title: "World", url: "/world/" },
      authors: [{ id: "world-desk", name: "World desk" }],
    })),
  );
});

test("an article is read once for all its feeds, and its entry is one object", () => {
  const { outlines, fill, reads } = filled(three());
  const feeds = outlines
    .filter(({ kind }) => kind === "feed")
    .map(fill)
    .filter(isOf("feed"));
  expect(feeds.length).toBeGreaterThan(3);
  expect(reads.toSorted()).toEqual(["articles/a0.md", "articles/a1.md", "articles/a2.md"]);
  expect(new Set(feeds.flatMap(({ model }) => model.entries)).size).toBe(3);
});

test("every other page is its outline, and reads no article", () => {
  const { outlines, fill, reads } = filled(three());
  const whole = ["article", "lite-article", "markdown", "feed"];
  const others = outlines.filter(({ kind }) => !whole.includes(kind));
  expect(others.length).toBeGreaterThan(10);
  for (const outline of others) {
    const { kind, url, model } = fill(outline);
    expect({ kind, url, model }).toEqual({ kind, url: outline.url, model: outline.model });
    expect(kind).toBe(outline.kind);
  }
  expect(reads).toEqual([]);
});

test("an outline is not changed by being filled in, and can be again", () => {
  const { outlines, fill } = filled(three());
  const before = structuredClone(outlines);
  const first = outlines.map(fill);
  expect(outlines).toEqual(before);
  expect(outlines.map(fill)).toEqual(first);
});
