import type { NewsSitemapModel } from "../pages/machine-models.ts";
import type { Page } from "../pages/page.ts";
import { type Site, siteOfEdition } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { SITEMAP_NAMESPACE } from "./sitemap.ts";
import { parentElement, textElement, XML_DECLARATION } from "./xml.ts";

export const NEWS_NAMESPACE = "http://www.google.com/schemas/sitemap-news/0.9";

/**
 * A news sitemap of the page's entries, the articles of the last two days:
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

/** Google News uses ISO 639 codes, except that it distinguishes two scripts of Chinese. */
export function newsLanguage(language: string): string {
  const [primary = "", ...subtags] = language.toLowerCase().split("-");
  if (primary !== "zh") return primary;
  const script = subtags.find((subtag) => subtag === "hant" || subtag === "hans");
  if (script) return script === "hant" ? "zh-tw" : "zh-cn";
  return subtags.some((subtag) => ["tw", "hk", "mo"].includes(subtag)) ? "zh-tw" : "zh-cn";
}
