import type { Alternate } from "../pages/types.ts";

/**
 * The page in its languages as search engines are told of it, in pages and sitemaps alike; the first is for readers of all
 * others: https://developers.google.com/search/docs/specialty/international/localized-versions#xdefault
 */
export function hreflangs(alternates: readonly Alternate[] = []): Alternate[] {
  const [first] = alternates;
  return first ? [...alternates, { language: "x-default", url: first.url }] : [];
}
