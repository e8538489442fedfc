import { HOSTS, type HostName } from "../hosts/hosts.ts";
import { mergedUses } from "../markdown/uses.ts";
import type { Publication } from "../publication/types.ts";
import { feedsAtAliases } from "./feed-aliases.ts";
import type { Outline } from "./outline.ts";
import type { Rule } from "./redirect-rules.ts";
import { UNCHANGING_FOLDERS } from "./site-urls.ts";
import { usesOfTexts } from "./text-uses.ts";

/** The files that only the host reads: headers, redirects, or both in one. */
export function hostFiles(
  pages: readonly Outline[],
  editions: readonly Publication[],
  { host, rules }: { host: HostName; rules: readonly Rule[] },
): Outline<"host-file">[] {
  const feeds = feedsAtAliases(pages).map(({ url, model: { format } }) => ({ url, format }));
  const uses = mergedUses(editions.map(usesOfTexts));
  return Object.entries(HOSTS[host].siteFiles).map(([url, format]) => ({
    kind: "host-file",
    url,
    model: {
      format,
      unchanging: UNCHANGING_FOLDERS,
      ...(feeds.length > 0 && { feeds }),
      ...(uses && { uses }),
      ...(rules.length > 0 && { rules }),
    },
  }));
}
