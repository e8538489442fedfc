import { expect, test } from "vitest";
import {
  authorUrl,
  feedUrl,
  INDEX_URLS,
  monthUrl,
  sectionUrl,
  sourceUrl,
  tagUrl,
  yearUrl,
} from "../../src/pages/site-urls.ts";

test("what an index lists lies below it", () => {
  expect(tagUrl("tides").startsWith(INDEX_URLS.tags)).toBe(true);
  expect(authorUrl("jane").startsWith(INDEX_URLS.authors)).toBe(true);
  expect(sourceUrl("census").startsWith(INDEX_URLS.sources)).toBe(true);
});

test("sections and the archive's parts lie at the root, as articles do", () => {
  expect([sectionUrl("world"), yearUrl("2026"), monthUrl("2026", "03")]).toEqual([
    "/world/",
    "/2026/",
    "/2026/03/",
  ]);
});

test("a page's feeds lie beside it, each under a name of its own", () => {
  const urls = (["rss", "atom", "json"] as const).map((format) => feedUrl("/world/", format));
  expect(urls).toEqual(["/world/rss.xml", "/world/atom.xml", "/world/feed.json"]);
});
