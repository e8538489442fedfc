import { expect, test } from "vitest";
import { listPages } from "../../src/pages/list-pages.ts";
import type { SectionModel } from "../../src/pages/reader-models.ts";
import { teaserMaker } from "../../src/pages/teaser.ts";
import { publicationOf, someArticles } from "../kit/publications/in-memory.ts";

const publication = publicationOf(someArticles(3), { settings: { perPage: 2 } });
const pages = listPages(publication, teaserMaker(publication));

test("section, tag, author, year and month have their pages, cut alike", () => {
  const homes = ["/world/", "/tags/tides/", "/authors/world-desk/", "/2026/", "/2026/03/"];
  expect(pages.map(({ url }) => url)).toEqual(homes.flatMap((url) => [url, `${url}page/2/`]));
});

test("a page's URL is its model's", () => {
  for (const { url, model } of pages) expect(model).toMatchObject({ meta: { url } });
});

test("the way to a month leads over the archive and its year", () => {
  const month = pages.find(({ url }) => url === "/2026/03/");
  expect(month?.model).toMatchObject({
    meta: {
      title: "March 2026",
      breadcrumbs: [{ url: "/" }, { url: "/archive/" }, { url: "/2026/" }, { url: "/2026/03/" }],
    },
    yyyy: "2026",
    mm: "03",
    months: [{ mm: "03", count: 3 }],
  });
});

test("section, tag and author name their feeds; the archive has none", () => {
  const feeds = (url: string) => pages.find((page) => page.url === url)?.model;
  for (const [title, url] of [
    ["World", "/world/"],
    ["Tides", "/tags/tides/"],
    ["World desk", "/authors/world-desk/"],
  ] as const) {
    expect(feeds(url)).toMatchObject({ meta: { feeds: { title, url } } });
  }
  expect(feeds("/2026/")).not.toHaveProperty("meta.feeds");
});

test("a section without an article has a front, in its own words where it has them", () => {
  const sections = [{ id: "arts", title: "Arts", description: "All the arts." }];
  const empty = publicationOf([], { settings: { sections } });
  const [front] = listPages(empty, teaserMaker(empty));
  expect(front).toMatchObject({
    kind: "section",
    url: "/arts/",
    model: { meta: { description: "All the arts." }, teasers: [] },
  });
});

test("the biography is on the first of an author's pages alone, and the facts on all", () => {
  const own = pages.filter(({ kind }) => kind === "author");
  expect(own.map(({ model }) => "biography" in model)).toEqual([true, false]);
  for (const { model } of own) {
    expect(model).toMatchObject({ author: { id: "world-desk", name: "World desk" } });
    expect(model).not.toHaveProperty("author.biography");
  }
});

test("a list's pages hold of their tag, section and months what they show, and no articles", () => {
  for (const { model } of pages) {
    const { meta: _, teasers: __, paging: ___, ...own } = model as SectionModel;
    expect(JSON.stringify(own)).not.toContain("articles");
  }
});
