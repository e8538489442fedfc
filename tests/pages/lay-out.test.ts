import { normalize } from "node:path/posix";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../src/content/types.ts";
import { collisions } from "../../src/pages/collisions.ts";
import { layOut, layOutOne } from "../../src/pages/lay-out.ts";
import { outputPath } from "../../src/pages/urls.ts";
import { sampleArticle, sampleAuthor, sampleSite } from "../formats/sample.ts";
import { slowdown } from "../kit/measures/slowdown.ts";
import { articleCiting, publicationOf, someArticles } from "../kit/publications/in-memory.ts";

const site = sampleSite();
const sections = ["world", "arts", "home"].map((id) => ({ id, title: id }));
const authors = ["world-desk", "jane", "日本"].map((id) => sampleAuthor({ id, name: id }));

/** Articles with URLs as hostile as content checks allow, each with a different URL. */
const someArticle = fc.record({
  section: fc.constantFrom(...sections.map(({ id }) => id)),
  authors: fc.subarray(
    authors.map(({ id }) => id),
    { minLength: 1 },
  ),
  tags: fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 4 }),
  sources: fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 3 }),
  draft: fc.boolean(),
});
const manyArticles = fc.array(someArticle, { maxLength: 30 }).map((all) =>
  all.map(
    ({ sources, ...fields }, index): Article => ({
      ...articleCiting(sources, fields),
      url: `/2026/03/article-${index}/`,
      aliases: [`/old/${index}/`],
    }),
  ),
);

test("every URL is one page's, and every page is written inside the output", () => {
  fc.assert(
    fc.property(manyArticles, fc.integer({ min: 1, max: 5 }), (articles, perPage) => {
      const publication = publicationOf(articles, { authors, settings: { sections, perPage } });
      const pages = layOut(publication, site);
      expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
      expect(collisions(pages, "publication.yaml")).toEqual([]);
      for (const { url } of pages) {
        const path = outputPath(url);
        expect(url.startsWith("/")).toBe(true);
        expect(normalize(path)).toBe(path);
        expect(path).not.toMatch(/^(\/|\.\.(\/|$))/);
      }
    }),
    { numRuns: 40 },
  );
});

test("a page that is laid out alone is the one that stands among all", () => {
  fc.assert(
    fc.property(manyArticles, fc.integer({ min: 1, max: 5 }), (articles, perPage) => {
      const publication = publicationOf(articles, { authors, settings: { sections, perPage } });
      const pages = layOut(publication, site).filter(({ url }) => /(\/|\.html)$/.test(url));
      for (const page of pages.filter(({ kind }) => !/^(redirect|lite-)/.test(kind)))
        expect(layOutOne(publication, site, (url) => url === page.url)).toEqual(page);
      expect(layOutOne(publication, site, (url) => url === "/nowhere/")).toBeUndefined();
    }),
    { numRuns: 15 },
  );
});

test("a draft leaves no trace in any page", () => {
  const secret = sampleArticle({
    url: "/2026/03/secret/",
    title: "SECRET",
    tags: ["SECRET"],
    aliases: ["/SECRET/"],
    draft: true,
  });
  const pages = layOut(publicationOf([...someArticles(3), secret]), site);
  expect(JSON.stringify(pages).toLowerCase()).not.toContain("secret");
});

test("what search engines and feed readers ask for is there, even of an empty publication", () => {
  const urls = layOut(publicationOf(), site).map(({ url }) => url);
  expect(urls).toEqual(
    expect.arrayContaining([
      "/",
      "/404.html",
      "/rss.xml",
      "/atom.xml",
      "/feed.json",
      "/sitemap.xml",
      "/news-sitemap.xml",
      "/robots.txt",
      "/tags/",
      "/authors/",
      "/archive/",
      "/sources/",
    ]),
  );
});

test("the sitemap lists all pages for readers but the text-only ones, and them alone", () => {
  const articles = [sampleArticle({ aliases: ["/old/"] })];
  const pages = layOut(publicationOf(articles), site);
  const sitemap = pages.find(({ url }) => url === "/sitemap.xml");
  const listed =
    sitemap && "entries" in sitemap.model
      ? sitemap.model.entries.map((entry) => ("url" in entry ? entry.url : ""))
      : [];
  const others = [
    "redirect",
    "feed",
    "citations",
    "markdown",
    "sitemap",
    "news-sitemap",
    "robots",
    "host-file",
    "not-found",
    "lite-front",
    "lite-article",
    "manifest",
  ];
  expect(listed.sort()).toEqual(
    pages.flatMap(({ kind, url }) => (others.includes(kind) ? [] : [url])).sort(),
  );
});

test("many articles take as long to lay out as their parts together", async () => {
  const work = (count: number) => {
    const articles = someArticles(count).map((article, index) => ({
      ...article,
      tags: [`Tag ${index % 50}`],
      body: articleCiting([`Source ${index % 100}`, `Own ${index}`]).body,
    }));
    const publication = publicationOf(articles);
    layOut(publication, site);
  };
  expect(await slowdown(work, 1_600)).toBeLessThan(4);
});
