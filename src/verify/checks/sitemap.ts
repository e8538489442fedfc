import { DEPLOY_AGAIN, error, notServed } from "../findings.ts";
import type { Finding, VerifyCheck } from "../types.ts";

/** Search engines find the sitemap, and are not kept out. https://www.rfc-editor.org/rfc/rfc9309 */
export const checkSitemap: VerifyCheck = async ({ get, expected }) => {
  const { sitemap, robots, front } = expected;
  const found: Finding[] = [];
  const map = await get(sitemap);
  const problem = notServed(map);
  if (problem !== undefined) found.push(error("sitemap", { url: sitemap, ...problem }));
  else if (!("code" in map) && !/<(?:urlset|sitemapindex)[\s>]/.test(map.text))
    found.push(error("sitemap", told(sitemap, "This is not a sitemap")));
  const rules = await get(robots);
  if (!("code" in rules) && rules.status === 200 && refusesAll(rules.text))
    found.push(
      error("sitemap", {
        url: robots,
        message: "robots.txt keeps search engines from every page",
        hint: "Deploy the site's own robots.txt, or turn off the host's protection of previews.",
      }),
    );
  const page = await get(front.url);
  if (!("code" in page) && /noindex/i.test(page.headers["x-robots-tag"] ?? ""))
    found.push(
      error("sitemap", {
        url: front.url,
        message: "The host tells search engines to leave the site out (X-Robots-Tag: noindex)",
        hint: "Turn this off at the host. Hosts send it with previews: is this the site's own address?",
      }),
    );
  return found;
};

function told(url: string, message: string) {
  return { url, message, hint: DEPLOY_AGAIN };
}

/** Whether a group for every robot refuses every page; groups for single robots may. */
function refusesAll(text: string): boolean {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, "").trim().toLowerCase());
  let isForAll = false;
  let isOpen = false;
  for (const line of lines) {
    const [, name, value] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name === "user-agent") {
      isForAll = value === "*" || (isOpen && isForAll);
      isOpen = true;
    } else if (name !== undefined) {
      isOpen = false;
      if (isForAll && name === "disallow" && value === "/") return true;
    }
  }
  return false;
}
