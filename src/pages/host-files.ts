import { FEEDS } from "../feed-formats.ts";
import type { HostFileFormat } from "../hosts/host.ts";
import { HOSTS, type HostName } from "../hosts/hosts.ts";
import { mergedUses } from "../markdown/uses.ts";
import type { Publication } from "../publication/types.ts";
import { feedsAtAliases } from "./feed-aliases.ts";
import type { Outline } from "./outline.ts";
import { type Rule, rulesOf } from "./redirect-rules.ts";
import { UNCHANGING_FOLDERS } from "./site-urls.ts";
import { usesOfTexts } from "./text-uses.ts";
import { urlsOf } from "./urls.ts";

/** Files without headers: they need not be written again if the headers change. */
const ONLY_RULES: readonly HostFileFormat[] = ["redirects", "cloudfront", "nginx-map", "caddy-map"];

/** Rules that their host follows even where the site has a file. */
const RULES_BEFORE_FILES: readonly HostFileFormat[] = ["cloudfront", "nginx-map", "caddy-map"];

/** The files that only the host reads: headers, redirects, or both in one. */
export function hostFiles(
  pages: readonly Outline[],
  editions: readonly Publication[],
  { host, rules }: { host: HostName; rules: readonly Rule[] },
): Outline<"host-file">[] {
  const feeds = feedsAtAliases(pages).map(({ url, model: { format } }) => ({ url, format }));
  const uses = mergedUses(editions.map(usesOfTexts));
  const ofHeaders = { ...(feeds.length > 0 && { feeds }), ...(uses && { uses }) };
  const withFeeds = [...rules, ...feedRules(pages, host)];
  return Object.entries(HOSTS[host].siteFiles).map(([url, format]) => ({
    kind: "host-file",
    url,
    model: {
      ...{ format, unchanging: UNCHANGING_FOLDERS },
      ...(!ONLY_RULES.includes(format) && ofHeaders),
      ...(format !== "headers" && withFeeds.length > 0 && { rules: withFeeds }),
    },
  }));
}

/**
 * Feeds at old URLs, on a host whose headers the build does not write: it would send the file in the folder as a page. Feed readers follow
 * such redirects, and some remember the new URL.
 */
function feedRules(pages: readonly Outline[], host: HostName): Rule[] {
  const { siteFiles, redirects } = HOSTS[host];
  const hasRules = Object.values(siteFiles).some((each) => RULES_BEFORE_FILES.includes(each));
  if (!redirects || !hasRules) return [];
  const urls = urlsOf(pages);
  return feedsAtAliases(pages).flatMap(({ url, model: { home, format } }) => {
    const to = home + FEEDS[format].file;
    return urls.has(to) && to !== url ? rulesOf({ from: url, to }, redirects) : [];
  });
}
