import type { Visibility } from "../content/articles/visibility.ts";
import type { ArticleFacts, CommentSettings } from "../content/types.ts";
import { anniversary, yearsSince } from "../dates/moments.ts";
import { closesAt } from "./closing.ts";
import { NEWS_WINDOW_MS } from "./sitemaps.ts";

/**
 * The next moment (milliseconds since 1970) at which unchanged content gives a different site or report: an article
 * appears, expires, reaches its update time or that of a reply, closes to replies, leaves the news sitemap or turns a
 * year older. Infinity if there is none.
 */
export function nextChange(
  articles: readonly ArticleFacts[],
  { now }: Pick<Visibility, "now">,
  comments: Pick<CommentSettings, "closeAfter"> = {},
): number {
  let next = Number.POSITIVE_INFINITY;
  const count = (moment: number) => {
    if (moment > now.millis && moment < next) next = moment;
  };
  for (const article of articles) {
    const { published, updated, embargo, expires, conversation } = article;
    const modified = updated ?? published;
    count(published.millis);
    count(published.millis + NEWS_WINDOW_MS + 1);
    count(anniversary(modified, yearsSince(modified, now) + 1));
    count(closesAt(article, comments));
    if (conversation) count(conversation.latest);
    if (updated) count(updated.millis);
    if (embargo) count(embargo.millis);
    if (expires) count(expires.millis);
  }
  return next;
}
