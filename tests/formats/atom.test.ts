import { parseAtomFeed } from "feedsmith";
import { expect, onTestFinished, test, vi } from "vitest";
import { atom } from "../../src/formats/atom.ts";
import { feedPage, HOME, moment, sampleArticle, sampleSite, sampleSources } from "./sample.ts";
import { xmlProblems } from "./xml-check.ts";

const parsed = (articles = [sampleArticle()]) =>
  parseAtomFeed(atom(feedPage("atom", articles), sampleSite(), sampleSources));

test("the feed has id, title, time of change, author and its own address", () => {
  const feed = parsed([sampleArticle(), sampleArticle({ updated: moment("2026-03-04 09:30") })]);
  expect(feed.id).toBe(`${HOME}world/atom.xml`);
  expect(feed.title?.value).toBe("World — The Harbour Gazette");
  expect(feed.subtitle?.value).toBe("Reports from every coast.");
  expect(feed.updated).toBe("2026-03-04T09:30:00.000Z");
  expect(feed.authors).toEqual([{ name: "The Harbour Gazette", uri: HOME }]);
  expect(feed.links).toEqual([
    { href: `${HOME}world/atom.xml`, rel: "self", type: "application/atom+xml" },
    { href: `${HOME}world/`, rel: "alternate", type: "text/html" },
  ]);
  expect(feed.xml?.lang).toBe("en-GB");
});

test("an entry has id, title, times, authors, categories and its whole text as HTML", () => {
  const [entry] =
    parsed([sampleArticle({ language: "ar", updated: moment("2026-03-04 09:30") })]).entries ?? [];
  expect(entry?.id).toBe(`${HOME}2026/03/tide/`);
  expect(entry?.title?.value).toBe("How the tide is measured");
  expect(entry?.published).toBe("2026-03-01T00:00:00.000Z");
  expect(entry?.updated).toBe("2026-03-04T09:30:00.000Z");
  expect(entry?.authors).toEqual([{ name: "World desk", uri: `${HOME}authors/world-desk/` }]);
  expect(entry?.categories).toEqual([{ term: "World" }, { term: "Tides" }]);
  expect(entry?.summary?.value).toBe("Gauges, and who reads them.");
  expect(entry?.content?.type).toBe("html");
  expect(entry?.content?.value).toContain("<p>Ships came in.</p>");
  expect(entry?.links?.[0]?.href).toBe(`${HOME}2026/03/tide/`);
  expect(entry?.xml?.lang).toBe("ar");
});

test("an entry of a brief feed has its standfirst alone", () => {
  const page = feedPage("atom", [sampleArticle()], { brief: true });
  const [entry] = parseAtomFeed(atom(page, sampleSite(), sampleSources)).entries ?? [];
  expect(entry?.summary?.value).toBe("Gauges, and who reads them.");
  expect(entry?.content).toBeUndefined();
});

test("an entry names its picture", () => {
  const [entry] =
    parsed([sampleArticle({ image: { src: "/media/a.png", alt: "" } })]).entries ?? [];
  expect(entry?.media?.contents).toEqual([{ url: `${HOME}media/a.png`, medium: "image" }]);
});

test("a feed without an article prints the same at any hour", async () => {
  const print = () => atom(feedPage("atom", []), sampleSite(), sampleSources);
  const xml = print();
  expect(await xmlProblems(xml)).toEqual([]);
  expect(parseAtomFeed(xml).updated).toBe("1970-01-01T00:00:00.000Z");
  vi.useFakeTimers({ now: Date.UTC(2030, 0, 1), toFake: ["Date"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  expect(print()).toBe(xml);
});

test("headline and standfirst are plain text, whatever marks are in them", async () => {
  const text = "Use <head> & x";
  const article = sampleArticle({ title: text, standfirst: text, tags: [text] });
  const changes = { title: text, description: text };
  const xml = atom(feedPage("atom", [article], changes), sampleSite(), sampleSources);
  expect(await xmlProblems(xml)).toEqual([]);
  // Without a type it is text: https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1
  const written = "Use &#x3C;head&#x3E; &#x26; x";
  expect(xml.split(`<title>${written}</title>`)).toHaveLength(3);
  expect(xml).toContain(`<subtitle>${written}</subtitle>`);
  expect(xml).toContain(`<summary>${written}</summary>`);
  expect(parseAtomFeed(xml).entries?.[0]?.categories?.[1]).toEqual({ term: text });
});

test("an article that moved keeps its id, and links to its new URL", () => {
  const [entry] = parsed([sampleArticle({ aliases: ["/2025/12/tides/"] })]).entries ?? [];
  expect(entry?.id).toBe(`${HOME}2025/12/tides/`);
  expect(entry?.links?.[0]?.href).toBe(`${HOME}2026/03/tide/`);
});
