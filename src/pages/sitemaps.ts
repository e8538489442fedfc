import type { Moment } from "../dates.ts";
import type { Publication } from "../publication/types.ts";
import type { Page, PageKind, PageModels } from "./page.ts";

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
  const entries = entriesOf(pages);
  const robots: Page<"robots"> = {
    kind: "robots",
    url: "/robots.txt",
    model: { sitemaps: ["/sitemap.xml", "/news-sitemap.xml"] },
  };
  return [
    ...numbered(
      "/sitemap",
      SITEMAP_LIMIT,
      entries,
      (url, own): Page<"sitemap"> => ({ kind: "sitemap", url, model: { entries: own } }),
    ),
    ...numbered(
      "/news-sitemap",
      NEWS_LIMIT,
      newsOf(publication, new Set(entries.map(({ url }) => url))),
      (url, own): Page<"news-sitemap"> => ({ kind: "news-sitemap", url, model: { entries: own } }),
    ),
    robots,
  ];
}

/** Articles of the last 48 hours that the sitemap lists too: no draft, and none that belongs to another site. */
function newsOf(
  { articles, now }: Publication,
  listed: ReadonlySet<string>,
): PageModels["news-sitemap"]["entries"] {
  return articles
    .filter(({ url, published }) => {
      const age = now.millis - published.millis;
      return listed.has(url) && age >= 0 && age <= NEWS_WINDOW_HOURS * HOUR;
    })
    .map(({ url, title, published, language }) => ({ url, title, published, language }));
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
