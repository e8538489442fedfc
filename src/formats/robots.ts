import type { Page } from "../pages/page.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";

/** Allows all crawling, but for a site for reviewers, and lists the sitemaps: https://www.rfc-editor.org/rfc/rfc9309 */
export function robots({ model }: Page<"robots">, site: Site): string {
  const sitemaps = model.sitemaps.map((url) => `Sitemap: ${absolute(url, site)}`);
  if (site.review) return "User-agent: *\nDisallow: /\n";
  return ["User-agent: *", "Allow: /", "", ...sitemaps, ""].join("\n");
}
