import { parseRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import { rss } from "../../src/formats/rss.ts";
import { elementsOf, textOf } from "../kit/readers/elements.ts";
import { feedPage, HOME, moment, sampleArticle, sampleSite, sampleSources } from "./sample.ts";
import { xmlProblems } from "./xml-check.ts";

/** As an XML parser reads it. */
const decodedOnce = (text: string) =>
  text.replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));

const parsed = (
  ...[articles, changes]: [Parameters<typeof feedPage>[1]?, Parameters<typeof feedPage>[2]?]
) => parseRssFeed(rss(feedPage("rss", articles, changes), sampleSite(), sampleSources));

test("the channel has title, link, description, language and the feed's own address", () => {
  const feed = parsed();
  expect(feed.title).toBe("World — The Harbour Gazette");
  expect(feed.link).toBe(`${HOME}world/`);
  expect(feed.description).toBe("Reports from every coast.");
  expect(feed.language).toBe("en-GB");
  expect(feed.atom?.links).toEqual([
    { href: `${HOME}world/rss.xml`, rel: "self", type: "application/rss+xml" },
  ]);
});

test("a feed without a description describes itself by its title", () => {
  expect(parsed(undefined, { description: " " }).description).toBe("World — The Harbour Gazette");
});

test("an item has a permanent guid, a link, its date, its text and its authors by name", () => {
  const [item] = parsed().items ?? [];
  expect(item?.title).toBe("How the tide is measured");
  expect(item?.guid).toEqual({ value: `${HOME}2026/03/tide/`, isPermaLink: true });
  expect(item?.link).toBe(`${HOME}2026/03/tide/`);
  expect(item?.pubDate).toBe("Sun, 01 Mar 2026 00:00:00 GMT");
  expect(item?.description).toBe("Gauges, and who reads them.");
  expect(item?.content?.encoded).toContain("<p>Ships came in.</p>");
  expect(item?.dc?.creators).toEqual(["World desk"]);
  expect(item?.authors).toBeUndefined();
  expect(item?.categories).toEqual([{ name: "World" }, { name: "Tides" }]);
});

test("an item of a brief feed has its standfirst alone", () => {
  const [item] = parsed(undefined, { brief: true }).items ?? [];
  expect(item?.description).toBe("Gauges, and who reads them.");
  expect(item?.content).toBeUndefined();
});

test("only a changed item tells when it changed, and the channel tells the newest change", () => {
  expect(parsed().items?.[0]?.atom?.updated).toBeUndefined();
  const feed = parsed([sampleArticle({ updated: moment("2026-03-04 09:30") })]);
  expect(feed.items?.[0]?.atom?.updated).toBe("2026-03-04T09:30:00.000Z");
  expect(feed.lastBuildDate).toBe("Wed, 04 Mar 2026 09:30:00 GMT");
});

test("an item names its picture, and its language where that is not the channel's", () => {
  const [item] =
    parsed([sampleArticle({ language: "ar", image: { src: "/media/a.png", alt: "" } })]).items ??
    [];
  expect(item?.media?.contents).toEqual([{ url: `${HOME}media/a.png`, medium: "image" }]);
  expect(item?.dc?.languages).toEqual(["ar"]);
  expect(parsed().items?.[0]?.dc?.languages).toBeUndefined();
});

test("a feed without an article is still a feed", async () => {
  const xml = rss(feedPage("rss", []), sampleSite(), sampleSources);
  expect(await xmlProblems(xml)).toEqual([]);
  expect(parseRssFeed(xml).title).toBe("World — The Harbour Gazette");
});

test("no reader has to trim a title or an address", () => {
  const article = sampleArticle({ title: "Fish & ships", url: "/2026/03/a&b/" });
  const xml = rss(feedPage("rss", [article]), sampleSite(), sampleSources);
  expect(xml).toContain("<title>Fish &#x26; ships</title>");
  expect(xml).toContain(`<guid isPermaLink="true">${HOME}2026/03/a&#x26;b/</guid>`);
});

test.each([
  "Use <head> & x",
  "AT&T, and what &amp; is",
  "<b>bold</b> <script>alert(1)</script>",
  "1 < 2 > 0",
  "a ]]> b <![CDATA[ c",
  "<!-- x -->",
  "“quoted” and 'single'",
])("%s reads so where a description is taken for HTML and a title for text", async (text) => {
  const article = sampleArticle({ title: text, standfirst: text, tags: [text] });
  const changes = { title: text, description: text };
  const xml = rss(feedPage("rss", [article], changes), sampleSite(), sampleSources);
  expect(await xmlProblems(xml)).toEqual([]);
  const [item = ""] = /<item>[\s\S]*<\/item>/.exec(xml) ?? [];
  const plain = (source: string, name: string) =>
    decodedOnce(new RegExp(`<${name}>(.*?)</${name}>`).exec(source)?.[1] ?? "");
  expect(plain(xml, "title")).toBe(text);
  expect(plain(xml, "description")).toBe(text);
  expect(plain(item, "title")).toBe(text);
  expect(decodedOnce(item)).toContain(`<category>${text}</category>`);
  expect(elementsOf(plain(item, "description")).map(textOf)[0]).toBe(text);
});

test("an article that moved keeps its guid, which is then no link", () => {
  const article = sampleArticle({ aliases: ["/2025/12/tides/"] });
  const [item] = parsed([article]).items ?? [];
  expect(item?.guid).toEqual({ value: `${HOME}2025/12/tides/`, isPermaLink: false });
  expect(item?.link).toBe(`${HOME}2026/03/tide/`);
});
