import type { SharedSite } from "./shared-sites.ts";

/** A page of every kind, by name, from the specimen's site, which has later list pages and drafts. */
export function pageOfEachKind({ pages }: SharedSite): [string, string][] {
  const matching = (pattern: RegExp): string => {
    const found = pages.find(({ url }) => pattern.test(url));
    if (!found) throw new Error(`no page's url matches ${pattern}`);
    return encodeURI(found.url);
  };
  const inLanguage = (language: string): string => {
    const article = new RegExp(`<article class="article[^"]*" lang="${language}"`);
    const found = pages.find(({ html }) => article.test(html));
    if (!found) throw new Error(`no article in ${language}`);
    return encodeURI(found.url);
  };
  return [
    ["front", "/"],
    ["article with everything", "/2026/11/specimen/"],
    ["draft with its comments closed", "/2026/11/specimen-draft/"],
    ["long report", matching(/immigration-agency/)],
    ["article in Arabic", inLanguage("ar")],
    ["article in Hebrew", inLanguage("he")],
    ["article in Japanese", inLanguage("ja")],
    ["section front", "/world/"],
    ["section front's second page", "/world/page/2/"],
    ["tag", "/tags/treaties/"],
    ["author", "/authors/world-desk/"],
    ["author's second page", "/authors/world-desk/page/2/"],
    ["year", "/2026/"],
    ["month", "/2026/11/"],
    ["index of topics", "/tags/"],
    ["index of authors", "/authors/"],
    ["archive", "/archive/"],
    ["sources", "/sources/"],
    ["sources by publisher", "/sources/publishers/"],
    ["sources by kind", "/sources/kinds/"],
    ["source", matching(/^\/sources\/(?!publishers|kinds|page)[^/]+\/$/)],
    ["standing page", "/about/"],
    ["search", "/search/"],
    ["text-only front", "/lite/"],
    ["text-only article", "/lite/2026/11/specimen/"],
    ["front of the Spanish edition", "/es/"],
    ["article of the Spanish edition", matching(/^\/es\/20\d\d\/.*schengen/)],
    ["section of the Spanish edition", "/es/world/"],
    ["index of sources of the Spanish edition", "/es/sources/"],
    ["text-only front of the Spanish edition", "/es/lite/"],
    ["page for what is not found", "/nothing/here/"],
  ];
}
