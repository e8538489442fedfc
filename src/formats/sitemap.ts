import type { Page } from "../pages/page.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { parentElement, textElement, XML_DECLARATION } from "./xml.ts";

export const SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A sitemap; its page is no longer than one may be. https://www.sitemaps.org/protocol.html */
export function sitemap({ model }: Page<"sitemap">, site: Site): string {
  const urls = model.entries.map(({ url, modified }) => {
    const location = textElement("loc", absolute(url, site));
    return `<url>${location}${modified ? textElement("lastmod", modified.iso) : ""}</url>`;
  });
  return `${XML_DECLARATION}\n${parentElement("urlset", urls, `xmlns="${SITEMAP_NAMESPACE}"`)}\n`;
}
