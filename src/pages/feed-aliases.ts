import { nearest } from "../citations/nearest.ts";
import type { Settings } from "../content/types.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Outline } from "./outline.ts";

type FeedOutline = Outline<"feed">;

function isFeed(page: Outline): page is FeedOutline {
  return page.kind === "feed";
}

/** Feeds at old addresses, which hosts are to be told the type of: a feed in a folder's index they would send as a page. */
export function feedsAtAliases(pages: readonly Outline[]): FeedOutline[] {
  return pages.filter(isFeed).filter(({ file }) => file !== undefined);
}

/** Old addresses of feeds that no feed has taken the place of. */
export function feedAliasProblems(
  { feedAliases = [] }: Pick<Settings, "feedAliases">,
  pages: readonly Outline[],
): Diagnostic[] {
  if (feedAliases.length === 0) return [];
  const homes = [...new Set(pages.filter(isFeed).map(({ model }) => model.home))];
  return feedAliases
    .filter(({ home }) => !homes.includes(home))
    .map(({ url, home, file, line }) => {
      const near = nearest(home, homes);
      return {
        file,
        line,
        column: 1,
        severity: "warning",
        rule: "settings/feed-alias",
        message: `Nothing answers at ${url}: there is no feed of ${home}`,
        hint: near
          ? `Did you mean \`${near}\`?`
          : "Write a page that has feeds: the front, /, or a section, topic or author with published articles, as in /world/.",
      };
    });
}
