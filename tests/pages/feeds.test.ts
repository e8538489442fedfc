import { describe, expect, test } from "vitest";
import type { Article, FeedAlias } from "../../src/content/types.ts";
import type { FeedFormat } from "../../src/feed-formats.ts";
import { feedAliasProblems } from "../../src/pages/feed-aliases.ts";
import { FEED_LENGTH, feedPages } from "../../src/pages/feeds.ts";
import { sampleArticle, sampleAuthor } from "../formats/sample.ts";
import { publicationOf, someArticles } from "../kit/publications/in-memory.ts";

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

test("tags and authors have the first format, with standfirsts, where not all are asked for", () => {
  const { settings, ...rest } = publicationOf([sampleArticle()]);
  const few = { ...settings, feeds: ["atom", "rss"] as FeedFormat[], feedsEverywhere: false };
  const pages = feedPages({ ...rest, settings: few });
  expect(pages.map(({ url, model: { brief } }) => [url, brief])).toEqual([
    ["/atom.xml", undefined],
    ["/rss.xml", undefined],
    ["/world/atom.xml", undefined],
    ["/world/rss.xml", undefined],
    ["/tags/tides/atom.xml", true],
    ["/authors/world-desk/atom.xml", true],
  ]);
});

test("another text of an article changes no brief feed", () => {
  const few = { feedsEverywhere: false };
  const [one, two] = [sampleArticle({ stamp: "1" }), sampleArticle({ stamp: "2" })].map((article) =>
    feedPages(publicationOf([article], { settings: few })),
  );
  const brief = (pages = one) => pages?.filter(({ model }) => model.brief);
  expect(brief(two)).toEqual(brief(one));
  expect(brief(one)?.[0]?.model.entries[0]?.article).toMatchObject({
    standfirst: expect.any(String),
  });
  expect(two).not.toEqual(one);
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

test("a feed has its page's name; the publication's has only that", () => {
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

describe("an old address of a feed", () => {
  const { settings, ...rest } = publicationOf([sampleArticle()]);
  const place = { file: "content/publication.yaml", line: 9 };
  const old = (home: string, format: FeedFormat, url = "/feed/"): FeedAlias => {
    return { url, home, format, ...place };
  };
  const pageAt = (alias: FeedAlias, feeds = settings.feeds) =>
    feedPages({ ...rest, settings: { ...settings, feeds, feedAliases: [alias] } }).find(
      ({ url }) => url === alias.url,
    );

  test.each(["/", "/world/", "/tags/tides/", "/authors/world-desk/"])(
    "answers with the feed of %s, and names that as the one to ask for",
    (home) => {
      const page = pageAt(old(home, "rss"));
      const own = feedPages({ ...rest, settings }).find(({ url }) => url === `${home}rss.xml`);
      expect(page).toEqual({
        kind: "feed",
        url: "/feed/",
        model: { ...own?.model, self: `${home}rss.xml` },
        ...place,
      });
    },
  );

  test("is the feed itself if its format is gone", () => {
    expect(pageAt(old("/", "atom"), ["rss"])?.model).toMatchObject({ format: "atom" });
    expect(pageAt(old("/", "atom"), ["rss"])?.model).not.toHaveProperty("self");
  });

  test("is left out if the feed is still there", () => {
    const pages = feedPages({
      ...rest,
      settings: { ...settings, feedAliases: [old("/", "rss", "/rss.xml")] },
    });
    expect(pages.filter(({ url }) => url === "/rss.xml")).toHaveLength(1);
  });

  test("is left out if the page has no feed", () => {
    const alias = old("/tags/tide/", "rss");
    expect(pageAt(alias)).toBeUndefined();
    const pages = feedPages({ ...rest, settings });
    expect(feedAliasProblems({ feedAliases: [alias, old("/world/", "rss")] }, pages)).toEqual([
      {
        ...place,
        column: 1,
        severity: "warning",
        rule: "settings/feed-alias",
        message: "/feed/ leads nowhere, because /tags/tide/ has no feed",
        hint: "Did you mean `/tags/tides/`?",
      },
    ]);
  });
});
