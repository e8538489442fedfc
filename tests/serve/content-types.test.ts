import { expect, test } from "vitest";
import { isPage, mediaTypeOf } from "../../src/serve/content-types.ts";

/** IANA's media types, and the two that reference managers expect. */
test.each([
  ["a/index.html", "text/html; charset=utf-8"],
  ["a.HTM", "text/html; charset=utf-8"],
  ["styles.css", "text/css; charset=utf-8"],
  ["a/index.md", "text/markdown; charset=utf-8"],
  ["a.bib", "application/x-bibtex; charset=utf-8"],
  ["a.ris", "application/x-research-info-systems; charset=utf-8"],
  ["rss.xml", "application/xml; charset=utf-8"],
  ["a.avif", "image/avif"],
  ["a.webp", "image/webp"],
  ["a.jpg", "image/jpeg"],
  ["a.png", "image/png"],
  ["a.html.gz", undefined],
  ["html", undefined],
])("%s is sent as %s", (path, type) => {
  expect(mediaTypeOf(path)).toBe(type);
  expect(isPage(path)).toBe(type?.startsWith("text/html") ?? false);
});
