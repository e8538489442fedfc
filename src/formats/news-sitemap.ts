import type { NewsSitemapModel } from "../pages/machine-models.ts";
import type { Page } from "../pages/page.ts";
import { type Site, siteOfEdition } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { SITEMAP_NAMESPACE } from "./sitemap.ts";
import { parentElement, textElement, XML_DECLARATION } from "./xml.ts";

export const NEWS_NAMESPACE = "http://www.google.com/schemas/sitemap-news/0.9";

/**
 * The articles of the last two days, which the page has picked:
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap({ model }: Page<"news-sitemap">, site: Site): string {
  const urls = model.entries.map((entry) => newsUrl(entry, site));
  const namespaces = `xmlns="${SITEMAP_NAMESPACE}" xmlns:news="${NEWS_NAMESPACE}"`;
  return `${XML_DECLARATION}\n${parentElement("urlset", urls, namespaces)}\n`;
}

function newsUrl(entry: NewsSitemapModel["entries"][number], site: Site): string {
  const publication = [
    textElement("news:name", siteOfEdition(site, entry.edition).settings.title),
    textElement("news:language", newsLanguage(entry.language)),
  ];
  const news = [
    `<news:publication>${publication.join("")}</news:publication>`,
    textElement("news:publication_date", entry.published.iso),
    textElement("news:title", entry.title),
  ];
  const location = textElement("loc", absolute(entry.url, site));
  return `<url>${location}<news:news>${news.join("")}</news:news></url>`;
}

/** Google News knows languages by ISO 639 code, but for Chinese, which it tells apart by the two ways to write it. */
export function newsLanguage(language: string): string {
  const [primary = "", ...subtags] = language.toLowerCase().split("-");
  if (primary !== "zh") return primary;
  const script = subtags.find((subtag) => subtag === "hant" || subtag === "hans");
  if (script) return script === "hant" ? "zh-tw" : "zh-cn";
  return subtags.some((subtag) => ["tw", "hk", "mo"].includes(subtag)) ? "zh-tw" : "zh-cn";
}
