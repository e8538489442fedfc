import type { Page } from "../pages/page.ts";
import type { Alternate, Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { hreflangs } from "./hreflang.ts";
import { escapeXml, parentElement, textElement, XML_DECLARATION } from "./xml.ts";

export const SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A sitemap. Its page is within the length limit. https://www.sitemaps.org/protocol.html */
export function sitemap({ model }: Page<"sitemap">, site: Site): string {
  const urls = model.entries.map(({ url, modified, alternates }) => {
    const location = textElement("loc", absolute(url, site));
    const changed = modified ? textElement("lastmod", modified.iso) : "";
    const links = hreflangs(alternates)
      .map((alternate) => alternateLink(alternate, site))
      .join("");
    return `<url>${location}${changed}${links}</url>`;
  });
  const translated = model.entries.some(({ alternates }) => alternates !== undefined);
  const namespaces = `xmlns="${SITEMAP_NAMESPACE}"${translated ? ` xmlns:xhtml="${XHTML}"` : ""}`;
  return `${XML_DECLARATION}\n${parentElement("urlset", urls, namespaces)}\n`;
}

const XHTML = "http://www.w3.org/1999/xhtml";

/** https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap */
function alternateLink({ language, url }: Alternate, site: Site): string {
  const target = escapeXml(absolute(url, site));
  return `<xhtml:link rel="alternate" hreflang="${escapeXml(language)}" href="${target}"/>`;
}
