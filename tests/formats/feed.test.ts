import { detectAtomFeed, detectJsonFeed, detectRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import { feed } from "../../src/formats/feed.ts";
import { elementsOf } from "../kit/readers/elements.ts";
import { feedPage, sampleArticle, sampleSite, sampleSources } from "./sample.ts";

test.each([
  ["rss", detectRssFeed],
  ["atom", detectAtomFeed],
  ["json", (text: string) => detectJsonFeed(JSON.parse(text))],
] as const)("a page of format %s is written in it", (format, detect) => {
  expect(detect(feed(feedPage(format), sampleSite(), sampleSources))).toBe(true);
});

test("a feed at an old address tells readers which to ask for from now on, and is the same otherwise", () => {
  for (const format of ["rss", "atom", "json"] as const) {
    const page = feedPage(format);
    const old = { ...page, url: "/feed/", model: { ...page.model, self: page.url } };
    expect(feed(old, sampleSite(), sampleSources)).toBe(feed(page, sampleSite(), sampleSources));
  }
});

test("where a host sends RSS or Atom as a page, no text of it is markup", () => {
  const text = "<script>alert(1)</script><img src=x onerror=alert(1)>";
  const article = sampleArticle({ title: text, standfirst: text, tags: [text] });
  for (const format of ["rss", "atom"] as const) {
    const page = feedPage(format, [article], { title: text, description: text });
    const names = elementsOf(feed(page, sampleSite(), sampleSources)).map(({ tagName }) => tagName);
    expect(names).toContain("strong");
    expect(names).not.toContain("script");
    expect(names).not.toContain("img");
  }
});
