import { expect, test } from "vitest";
import { speculationRules } from "../../src/formats/speculation-rules.ts";

interface Rules {
  prefetch: [{ where: { and: [{ href_matches: string }, { not: { href_matches: string[] } }] } }];
}

/** Whether the rules speak of a link, as a browser reads them: patterns are resolved against the page. */
function isFetched(pathPrefix: string, link: string): boolean {
  const base = `https://news.test${encodeURI(pathPrefix)}2026/`;
  const { prefetch } = speculationRules({ pathPrefix }) as Rules;
  const [{ href_matches: pages }, { not }] = prefetch[0].where.and;
  const matches = (pattern: string) => new URLPattern(pattern, base).test(new URL(link, base).href);
  return matches(pages) && !not.href_matches.some(matches);
}

test.each(["/", "/news/", "/a+b (c)*/"])(
  "below %s pages are fetched, and nothing else",
  (prefix) => {
    for (const page of ["", "world/", "2026/03/مد/", "tags/c-plus-plus/", "world/page/2/#main"])
      expect(isFetched(prefix, prefix + page), page).toBe(true);
    const files = ["rss.xml", "2026/03/tide/citations.bib", "2026/03/tide/index.md", "media/a.svg"];
    for (const file of [...files, "search/", "search/?q=tide", "es/search/"])
      expect(isFetched(prefix, prefix + file), file).toBe(false);
    for (const other of ["https://other.example/", "http://news.test/", "mailto:editor@news.test"])
      expect(isFetched(prefix, other), other).toBe(false);
  },
);

test("what is outside the site's folder is not fetched", () => {
  expect(isFetched("/news/", "/other/")).toBe(false);
  expect(isFetched("/a+b/", "/aab/")).toBe(false);
});
