import type { Alternate } from "../pages/types.ts";

/**
 * A page's language versions for search engines, in pages and sitemaps. The first one is also for all other languages:
 * https://developers.google.com/search/docs/specialty/international/localized-versions#xdefault
 */
export function hreflangs(alternates: readonly Alternate[] = []): Alternate[] {
  const [first] = alternates;
  return first ? [...alternates, { language: "x-default", url: first.url }] : [];
}
