import { expect, test } from "vitest";
import { FEED_FORMATS, FEEDS, formatAt } from "../src/feed-formats.ts";

test.each([
  ["/feed/", "rss"],
  ["/index.xml", "rss"],
  ["/atom.xml", "atom"],
  ["/atom/", "atom"],
  ["/atomic/feed/", "rss"],
  ["/feed.json", "json"],
  ["/atom.json", "json"],
])("a feed at %s was in %s", (url, format) => {
  expect(formatAt(url)).toBe(format);
});

test("no two formats have one file, and each is found at its own", () => {
  expect(new Set(FEED_FORMATS.map((format) => FEEDS[format].file)).size).toBe(FEED_FORMATS.length);
  for (const format of FEED_FORMATS) expect(formatAt(`/${FEEDS[format].file}`)).toBe(format);
});
