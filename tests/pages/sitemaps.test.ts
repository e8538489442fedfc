import { expect, test } from "vitest";
import type { Article } from "../../src/content/types.ts";
import { articlePages } from "../../src/pages/article-page.ts";
import type { Outline } from "../../src/pages/outline.ts";
import { NEWS_LIMIT, SITEMAP_LIMIT, sitemapPages } from "../../src/pages/sitemaps.ts";
import { standingPages } from "../../src/pages/standing-pages.ts";
import { teaserMaker } from "../../src/pages/teaser.ts";
import { moment, sampleArticle, sampleMeta, sampleSite } from "../formats/sample.ts";
import { NOW, publicationOf, someArticles } from "../kit/publications/in-memory.ts";

const HOURS_48 = 48 * 3_600_000;

/** This many pages, with only what a sitemap reads. */
function madeUp(count: number): Outline[] {
  return Array.from({ length: count }, (_, index) => {
    const meta = sampleMeta({ url: `/${index}/` });
    return { kind: "not-found", url: meta.url, model: { meta, latest: [] } };
  });
}

function entriesBy(pages: readonly Outline[], kind: "sitemap" | "news-sitemap") {
  return pages.flatMap(({ kind: own, url, model }) =>
    own === kind && "entries" in model ? [{ url, count: model.entries.length }] : [],
  );
}

function newsOf(articles: Article[], drafts = false): string[] {
  const publication = publicationOf(articles, { drafts });
  const site = sampleSite();
  const pages = articlePages(publication, site);
  return sitemapPages(publication, pages).flatMap(({ kind, model }) =>
    kind === "news-sitemap" && "entries" in model
      ? model.entries.map((entry) => ("url" in entry ? entry.url : ""))
      : [],
  );
}

test("up to the limit there is one file, past it an index and numbered files", () => {
  const one = sitemapPages(publicationOf(), madeUp(SITEMAP_LIMIT));
  expect(entriesBy(one, "sitemap")).toEqual([{ url: "/sitemap.xml", count: SITEMAP_LIMIT }]);
  const two = sitemapPages(publicationOf(), madeUp(SITEMAP_LIMIT + 1));
  expect(two[0]).toEqual({
    kind: "sitemap-index",
    url: "/sitemap.xml",
    model: { sitemaps: ["/sitemap-1.xml", "/sitemap-2.xml"] },
  });
  expect(entriesBy(two, "sitemap")).toEqual([
    { url: "/sitemap-1.xml", count: SITEMAP_LIMIT },
    { url: "/sitemap-2.xml", count: 1 },
  ]);
});

test("a news sitemap is cut at a thousand", () => {
  const articles = someArticles(NEWS_LIMIT + 1);
  const publication = publicationOf(articles);
  const pages = articlePages(publication, sampleSite());
  expect(entriesBy(sitemapPages(publication, pages), "news-sitemap")).toEqual([
    { url: "/news-sitemap-1.xml", count: NEWS_LIMIT },
    { url: "/news-sitemap-2.xml", count: 1 },
  ]);
});

test.each([
  [HOURS_48, true],
  [HOURS_48 + 1, false],
  [0, true],
  [-1, false],
])("an article of %i ms ago is news: %s", (age, news) => {
  const published = { ...NOW, millis: NOW.millis - age };
  expect(newsOf([sampleArticle({ published })])).toHaveLength(news ? 1 : 0);
});

test("drafts, articles ahead and those that belong to another site are not news", () => {
  const recent = moment("2026-03-10 08:00");
  const articles = [
    sampleArticle({ url: "/draft/", published: recent, draft: true }),
    sampleArticle({ url: "/ahead/", published: moment("2026-03-11") }),
    sampleArticle({ url: "/other/", published: recent, canonical: "https://other.example/" }),
    sampleArticle({ url: "/own/", published: recent }),
  ];
  expect(newsOf(articles, true)).toEqual(["/own/"]);
});

test("an empty news sitemap is written all the same", () => {
  expect(entriesBy(sitemapPages(publicationOf(), []), "news-sitemap")).toEqual([
    { url: "/news-sitemap.xml", count: 0 },
  ]);
});

test("pages that search engines should not know are not listed", () => {
  const pages = standingPages(publicationOf(), () => []);
  const [sitemap] = sitemapPages(publicationOf(), pages);
  expect(sitemap?.model).toEqual({ entries: [] });
});

test("an article's last change is its update, a list's the newest of its articles'", () => {
  const updated = moment("2026-03-05");
  const publication = publicationOf([sampleArticle({ updated })]);
  const teasers = teaserMaker(publication);
  const list: Outline<"section"> = {
    kind: "section",
    url: "/world/",
    model: {
      meta: sampleMeta({ url: "/world/" }),
      teasers: teasers([sampleArticle(), sampleArticle({ updated }), sampleArticle()]),
      paging: { number: 1, count: 1 },
      section: { id: "world", title: "World" },
    },
  };
  const pages = [...articlePages(publication, sampleSite()), list];
  const [sitemap] = sitemapPages(publication, pages);
  expect(sitemap?.model).toEqual({
    entries: [
      { url: "/2026/03/tide/", modified: updated },
      { url: "/world/", modified: updated },
    ],
  });
});

test("what was paid for is not news", () => {
  expect(newsOf([sampleArticle({ published: NOW, type: "sponsored" })])).toEqual([]);
});
