import { detectAtomFeed, detectJsonFeed, detectRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import { feed } from "../../src/formats/feed.ts";
import { feedPage, sampleSite, sampleSources } from "./sample.ts";

test.each([
  ["rss", detectRssFeed],
  ["atom", detectAtomFeed],
  ["json", (text: string) => detectJsonFeed(JSON.parse(text))],
] as const)("a page of format %s is written in it", (format, detect) => {
  expect(detect(feed(feedPage(format), sampleSite(), sampleSources))).toBe(true);
});
