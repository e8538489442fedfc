import type { Page, Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { parentElement, textElement, XML_DECLARATION } from "./xml.ts";

export const SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The most urls that one sitemap may hold: https://www.sitemaps.org/protocol.html#index */
export const SITEMAP_LIMIT = 50_000;

/** A sitemap of at most `SITEMAP_LIMIT` pages: whoever makes the page cuts the list. */
export function sitemap({ model }: Page<"sitemap">, site: Site): string {
  const urls = model.entries.map(({ url, modified }) => {
    const location = textElement("loc", absolute(url, site));
    return `<url>${location}${modified ? textElement("lastmod", modified.iso) : ""}</url>`;
  });
  return `${XML_DECLARATION}\n${parentElement("urlset", urls, `xmlns="${SITEMAP_NAMESPACE}"`)}\n`;
}
