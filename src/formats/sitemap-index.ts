import type { Page } from "../pages/page.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { SITEMAP_NAMESPACE } from "./sitemap.ts";
import { parentElement, textElement, XML_DECLARATION } from "./xml.ts";

/** A list of sitemaps, needed if one would be too long: https://www.sitemaps.org/protocol.html#index */
export function sitemapIndex({ model }: Page<"sitemap-index">, site: Site): string {
  const sitemaps = model.sitemaps.map(
    (url) => `<sitemap>${textElement("loc", absolute(url, site))}</sitemap>`,
  );
  const index = parentElement("sitemapindex", sitemaps, `xmlns="${SITEMAP_NAMESPACE}"`);
  return `${XML_DECLARATION}\n${index}\n`;
}
