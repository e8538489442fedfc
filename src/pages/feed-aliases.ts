import { nearest } from "../citations/nearest.ts";
import type { Settings } from "../content/types.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Outline } from "./outline.ts";

type FeedOutline = Outline<"feed">;

function isFeed(page: Outline): page is FeedOutline {
  return page.kind === "feed";
}

/** Feeds at old URLs. Hosts need their media type: from a folder's index they would send a feed as a page. */
export function feedsAtAliases(pages: readonly Outline[]): FeedOutline[] {
  return pages.filter(isFeed).filter(({ file }) => file !== undefined);
}

/** Reports feed aliases for which no current feed exists. */
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
        message: `${url} leads nowhere, because ${home} has no feed`,
        hint: near
          ? `Did you mean \`${near}\`?`
          : "Write a page that has feeds: the front page, /, or a section, topic or author with published articles, as in /world/.",
      };
    });
}
