import type { HostFileFormat } from "../hosts/host.ts";
import { HOSTS, type HostName } from "../hosts/hosts.ts";
import { mergedUses } from "../markdown/uses.ts";
import type { Publication } from "../publication/types.ts";
import { feedsAtAliases } from "./feed-aliases.ts";
import type { Outline } from "./outline.ts";
import type { Rule } from "./redirect-rules.ts";
import { UNCHANGING_FOLDERS } from "./site-urls.ts";
import { usesOfTexts } from "./text-uses.ts";

/** Files without headers: they need not be written again if the headers change. */
const ONLY_RULES: readonly HostFileFormat[] = ["redirects", "cloudfront", "nginx-map", "caddy-map"];

/** The files that only the host reads: headers, redirects, or both in one. */
export function hostFiles(
  pages: readonly Outline[],
  editions: readonly Publication[],
  { host, rules }: { host: HostName; rules: readonly Rule[] },
): Outline<"host-file">[] {
  const feeds = feedsAtAliases(pages).map(({ url, model: { format } }) => ({ url, format }));
  const uses = mergedUses(editions.map(usesOfTexts));
  const ofHeaders = { ...(feeds.length > 0 && { feeds }), ...(uses && { uses }) };
  const ofRules = rules.length > 0 ? { rules } : {};
  return Object.entries(HOSTS[host].siteFiles).map(([url, format]) => ({
    kind: "host-file",
    url,
    model: {
      ...{ format, unchanging: UNCHANGING_FOLDERS },
      ...(!ONLY_RULES.includes(format) && ofHeaders),
      ...(format !== "headers" && ofRules),
    },
  }));
}
