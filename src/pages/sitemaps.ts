import type { Moment } from "../dates.ts";
import type { Publication } from "../publication/types.ts";
import type { Page, PageKind, PageModels } from "./types.ts";

/** https://www.sitemaps.org/protocol.html: urls in one file. */
export const SITEMAP_LIMIT = 50_000;
/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap: articles in one file, and their age. */
export const NEWS_LIMIT = 1_000;
export const NEWS_WINDOW_HOURS = 48;

const HOUR = 3_600_000;

/** Pages that search engines should know: all that readers see, but for redirects and what says noindex. */
function entriesOf(pages: readonly Page[]): PageModels["sitemap"]["entries"] {
  return pages.flatMap((page) => {
    const { model } = page;
    if (!("meta" in model) || model.meta.noindex || model.meta.canonical) return [];
    const modified = modifiedOf(model);
    return [{ url: page.url, ...(modified && { modified }) }];
  });
}

function modifiedOf(model: PageModels[PageKind]): Moment | undefined {
  if ("article" in model) return model.article.updated ?? model.article.published;
  if (!("teasers" in model)) return undefined;
  const moments = model.teasers.map(({ updated, published }) => updated ?? published);
  return moments.reduce<Moment | undefined>(
    (latest, each) => (latest && latest.millis >= each.millis ? latest : each),
    undefined,
  );
}

/** `/sitemap.xml`, `/news-sitemap.xml` and `/robots.txt`; past their limits the first two become indexes of numbered files. */
export function sitemapPages(publication: Publication, pages: readonly Page[]): Page[] {
  const { articles, now } = publication;
  const recent = articles.filter(
    ({ published, canonical }) =>
      !canonical &&
      published.millis <= now.millis &&
      now.millis - published.millis <= NEWS_WINDOW_HOURS * HOUR,
  );
  const news = recent.map(({ url, title, published, language }) => ({
    url,
    title,
    published,
    language,
  }));
  const robots: Page<"robots"> = {
    kind: "robots",
    url: "/robots.txt",
    model: { sitemaps: ["/sitemap.xml", "/news-sitemap.xml"] },
  };
  return [
    ...numbered(
      "/sitemap",
      SITEMAP_LIMIT,
      entriesOf(pages),
      (url, entries): Page<"sitemap"> => ({ kind: "sitemap", url, model: { entries } }),
    ),
    ...numbered(
      "/news-sitemap",
      NEWS_LIMIT,
      news,
      (url, entries): Page<"news-sitemap"> => ({ kind: "news-sitemap", url, model: { entries } }),
    ),
    robots,
  ];
}

function numbered<Entry>(
  base: string,
  limit: number,
  entries: Entry[],
  page: (url: string, entries: Entry[]) => Page,
): Page[] {
  if (entries.length <= limit) return [page(`${base}.xml`, entries)];
  const parts = Array.from({ length: Math.ceil(entries.length / limit) }, (_, index) =>
    page(`${base}-${index + 1}.xml`, entries.slice(index * limit, (index + 1) * limit)),
  );
  const index: Page<"sitemap-index"> = {
    kind: "sitemap-index",
    url: `${base}.xml`,
    model: { sitemaps: parts.map(({ url }) => url) },
  };
  return [index, ...parts];
}
