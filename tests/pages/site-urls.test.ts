import { expect, test } from "vitest";
import {
  authorUrl,
  feedUrl,
  indexUrls,
  monthUrl,
  sectionUrl,
  sourceListUrls,
  sourceUrl,
  tagUrl,
  yearUrl,
} from "../../src/pages/site-urls.ts";

const main = { home: "/" };
const other = { home: "/es/" };

test("what an index lists is below it", () => {
  for (const edition of [main, other]) {
    const indexes = indexUrls(edition);
    expect(tagUrl("tides", edition).startsWith(indexes.tags)).toBe(true);
    expect(authorUrl("jane", edition).startsWith(indexes.authors)).toBe(true);
    expect(sourceUrl("census", edition).startsWith(indexes.sources)).toBe(true);
    for (const url of Object.values(sourceListUrls(edition)))
      expect(url.startsWith(indexes.sources)).toBe(true);
  }
});

test("sections and the archive's parts are at the root of their edition, as articles are", () => {
  const urls = (edition: typeof main) => [
    sectionUrl("world", edition),
    yearUrl("2026", edition),
    monthUrl("2026", "03", edition),
  ];
  expect(urls(main)).toEqual(["/world/", "/2026/", "/2026/03/"]);
  expect(urls(other)).toEqual(["/es/world/", "/es/2026/", "/es/2026/03/"]);
});

test("a page's feeds are beside it, each with its name", () => {
  const urls = (["rss", "atom", "json"] as const).map((format) => feedUrl("/world/", format));
  expect(urls).toEqual(["/world/rss.xml", "/world/atom.xml", "/world/feed.json"]);
});
