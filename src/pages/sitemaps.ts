import { homeFinder } from "../content/settings/editions.ts";
import type { Moment } from "../dates/moments.ts";
import type { Publication } from "../publication/types.ts";
import type { PageKind, PageModels } from "./kinds.ts";
import type { Outline, OutlineModels } from "./outline.ts";

/** Maximum URLs in one file: https://www.sitemaps.org/protocol.html */
export const SITEMAP_LIMIT = 50_000;
/**
 * Maximum articles in one file, and their maximum age:
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export const NEWS_LIMIT = 1_000;
export const NEWS_WINDOW_HOURS = 48;

export const NEWS_WINDOW_MS = NEWS_WINDOW_HOURS * 3_600_000;

/** Pages for search engines: all that readers see, except redirects and pages marked noindex. */
function entriesOf(pages: readonly Outline[]): PageModels["sitemap"]["entries"] {
  return pages.flatMap((page) => {
    const { model, url } = page;
    if ("modified" in model) {
      const { modified, unlisted, alternates } = model;
      return unlisted ? [] : [{ url, modified, ...(alternates && { alternates }) }];
    }
    if (!("meta" in model) || model.meta.noindex || model.meta.canonical) return [];
    const modified = modifiedOf(model);
    const { alternates } = model.meta;
    return [{ url, ...(modified && { modified }), ...(alternates && { alternates }) }];
  });
}

function modifiedOf(model: OutlineModels[PageKind]): Moment | undefined {
  if (!("teasers" in model)) return undefined;
  const moments = model.teasers.map(({ updated, published }) => updated ?? published);
  return moments.reduce<Moment | undefined>(
    (latest, each) => (latest && latest.millis >= each.millis ? latest : each),
    undefined,
  );
}

/**
 * `/sitemap.xml`, `/news-sitemap.xml` and `/robots.txt`. Beyond its limit, a sitemap becomes an index of numbered
 * files.
 */
export function sitemapPages(publication: Publication, pages: readonly Outline[]): Outline[] {
  const entries = entriesOf(pages);
  const robots: Outline<"robots"> = {
    kind: "robots",
    url: "/robots.txt",
    model: { sitemaps: ["/sitemap.xml", "/news-sitemap.xml"] },
  };
  return [
    ...numbered(
      "/sitemap",
      SITEMAP_LIMIT,
      entries,
      (url, own): Outline<"sitemap"> => ({ kind: "sitemap", url, model: { entries: own } }),
    ),
    ...numbered(
      "/news-sitemap",
      NEWS_LIMIT,
      newsOf(publication, new Set(entries.map(({ url }) => url))),
      (url, own): Outline<"news-sitemap"> => ({
        kind: "news-sitemap",
        url,
        model: { entries: own },
      }),
    ),
    robots,
  ];
}

/**
 * Articles of the last 48 hours that the sitemap also lists: no drafts, and none whose canonical URL is on another
 * site. Sponsored articles are not news: https://support.google.com/news/publisher-center/answer/6204050
 */
function newsOf(
  { articles, now, settings }: Publication,
  listed: ReadonlySet<string>,
): PageModels["news-sitemap"]["entries"] {
  const homeOf = homeFinder(settings);
  return articles
    .filter(({ url, published, type }) => {
      const age = now.millis - published.millis;
      return type !== "sponsored" && listed.has(url) && age >= 0 && age <= NEWS_WINDOW_MS;
    })
    .map(({ url, title, published, language }) => {
      const edition = homeOf(language);
      const own = { url, title, published, language };
      return edition === settings.home ? own : { ...own, edition };
    });
}

function numbered<Entry>(
  base: string,
  limit: number,
  entries: Entry[],
  page: (url: string, entries: Entry[]) => Outline,
): Outline[] {
  if (entries.length <= limit) return [page(`${base}.xml`, entries)];
  const parts = Array.from({ length: Math.ceil(entries.length / limit) }, (_, index) =>
    page(`${base}-${index + 1}.xml`, entries.slice(index * limit, (index + 1) * limit)),
  );
  const index: Outline<"sitemap-index"> = {
    kind: "sitemap-index",
    url: `${base}.xml`,
    model: { sitemaps: parts.map(({ url }) => url) },
  };
  return [index, ...parts];
}
