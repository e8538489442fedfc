import { expect, test } from "vitest";
import type { Article } from "../../src/content/types.ts";
import { FEED_LENGTH, feedPages } from "../../src/pages/feeds.ts";
import { sampleArticle, sampleAuthor } from "../formats/sample.ts";
import { publicationOf, someArticles } from "../kit/publication.ts";

const keyOf = ({ path, stamp }: Article) => ({ path, stamp });

test("the publication, each section, tag and author have three feeds", () => {
  const urls = feedPages(publicationOf([sampleArticle()])).map(({ url }) => url);
  const homes = ["/", "/world/", "/tags/tides/", "/authors/world-desk/"];
  expect(urls).toEqual(
    homes.flatMap((home) => ["rss.xml", "atom.xml", "feed.json"].map((file) => home + file)),
  );
});

test("where the settings ask for one format, there is no other", () => {
  const { settings, ...rest } = publicationOf([sampleArticle()]);
  const pages = feedPages({ ...rest, settings: { ...settings, feeds: ["atom"] } });
  expect(pages.map(({ url }) => url)).toEqual([
    "/atom.xml",
    "/world/atom.xml",
    "/tags/tides/atom.xml",
    "/authors/world-desk/atom.xml",
  ]);
});

test("a feed holds the newest articles, and its own alone", () => {
  const authors = [sampleAuthor(), sampleAuthor({ id: "jane", name: "Jane" })];
  const articles = someArticles(FEED_LENGTH + 5).map((article, index) =>
    index === 3 ? { ...article, authors: ["jane"] } : article,
  );
  const feeds = feedPages(publicationOf(articles, { authors }));
  const entries = (url: string) =>
    feeds.find((page) => page.url === url)?.model.entries.map(({ article }) => article);
  expect(entries("/rss.xml")).toEqual(articles.slice(0, FEED_LENGTH).map(keyOf));
  expect(entries("/authors/jane/feed.json")).toEqual(articles.slice(3, 4).map(keyOf));
});

test("a feed is called as its page is; the publication's has no other name", () => {
  const titles = feedPages(publicationOf([sampleArticle()])).map(({ model }) => model.title);
  expect([...new Set(titles)]).toEqual(["", "World", "Tides", "World desk"]);
});

test("an entry carries the names of section and authors", () => {
  const [feed] = feedPages(publicationOf([sampleArticle()]));
  expect(feed?.model.entries[0]).toMatchObject({
    section: { title: "World", url: "/world/" },
    authors: [{ name: "World desk" }],
  });
});

test("a section without an article has feeds that are empty", () => {
  const feed = feedPages(publicationOf([])).find(({ url }) => url === "/world/rss.xml");
  expect(feed?.model.entries).toEqual([]);
});

test("an article is one entry, in however many feeds it stands", () => {
  const feeds = feedPages(publicationOf([sampleArticle()]));
  const entries = new Set(feeds.flatMap(({ model }) => model.entries));
  expect(feeds.length).toBeGreaterThan(3);
  expect(entries.size).toBe(1);
});
