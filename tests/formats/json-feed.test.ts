import { parseJsonFeed } from "feedsmith";
import { expect, test } from "vitest";
import { jsonFeed } from "../../src/formats/json-feed.ts";
import { feedPage, HOME, moment, sampleArticle, sampleSite, sampleSources } from "./sample.ts";

const written = (articles = [sampleArticle()]) =>
  jsonFeed(feedPage("json", articles), sampleSite(), sampleSources);

test("the feed has version, title, addresses, language and authors", () => {
  const { items: _, ...feed } = JSON.parse(written());
  expect(feed).toEqual({
    version: "https://jsonfeed.org/version/1.1",
    title: "World — The Harbour Gazette",
    home_page_url: `${HOME}world/`,
    feed_url: `${HOME}world/feed.json`,
    description: "Reports from every coast.",
    language: "en-GB",
    authors: [{ name: "The Harbour Gazette", url: HOME }],
  });
});

test("an item of a brief feed has its standfirst as its text", () => {
  const page = feedPage("json", [sampleArticle()], { brief: true });
  const [item] = JSON.parse(jsonFeed(page, sampleSite(), sampleSources)).items;
  expect(item).toMatchObject({ content_text: "Gauges, and who reads them." });
  expect(item).not.toHaveProperty("content_html");
});

test("an item has all that a reader shows", () => {
  const article = sampleArticle({
    updated: moment("2026-03-04 09:30"),
    image: { src: "/media/a.png", alt: "" },
  });
  const [item] = JSON.parse(written([article])).items;
  expect(item).toEqual({
    id: `${HOME}2026/03/tide/`,
    url: `${HOME}2026/03/tide/`,
    title: "How the tide is measured",
    summary: "Gauges, and who reads them.",
    content_html: expect.stringContaining("<p>Ships came in.</p>"),
    image: `${HOME}media/a.png`,
    date_published: "2026-03-01T00:00:00.000Z",
    date_modified: "2026-03-04T09:30:00.000Z",
    authors: [{ name: "World desk", url: `${HOME}authors/world-desk/` }],
    tags: ["World", "Tides"],
    language: "en-GB",
  });
});

test("a feed without an article still has its list of items", () => {
  expect(JSON.parse(written([])).items).toEqual([]);
});

test("a feed parser reads it", () => {
  const feed = parseJsonFeed(written());
  expect(feed.items?.map(({ id }) => id)).toEqual([`${HOME}2026/03/tide/`]);
});

test("headline and standfirst are plain text, whatever marks are in them", () => {
  const text = "Use <head> & x";
  const article = sampleArticle({ title: text, standfirst: text, tags: [text] });
  const page = feedPage("json", [article], { title: text, description: text });
  const feed = JSON.parse(jsonFeed(page, sampleSite(), sampleSources));
  expect(feed).toMatchObject({ title: text, description: text });
  expect(feed.items[0]).toMatchObject({ title: text, summary: text, tags: ["World", text] });
  expect(feed.items[0].content_html).toContain("Use &lt;head&gt; &amp; x");
});

test("an article that moved keeps its id, and links to its new URL", () => {
  const [item] = JSON.parse(written([sampleArticle({ aliases: ["/2025/12/tides/"] })])).items;
  expect(item.id).toBe(`${HOME}2025/12/tides/`);
  expect(item.url).toBe(`${HOME}2026/03/tide/`);
});
