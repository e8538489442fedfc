import type { Visibility } from "../content/articles/visibility.ts";
import type { ArticleFacts } from "../content/types.ts";
import { anniversary, yearsSince } from "../dates.ts";
import { NEWS_WINDOW_MS } from "./sitemaps.ts";

/**
 * The moment (milliseconds since 1970) from which the same content gives another site, or another report: an article
 * appears or expires, its update comes true, the news sitemap drops it, or it is a year older. Infinity without articles.
 */
export function nextChange(
  articles: readonly ArticleFacts[],
  { now }: Pick<Visibility, "now">,
): number {
  let next = Number.POSITIVE_INFINITY;
  const count = (moment: number) => {
    if (moment > now.millis && moment < next) next = moment;
  };
  for (const { published, updated, embargo, expires } of articles) {
    const modified = updated ?? published;
    count(published.millis);
    count(published.millis + NEWS_WINDOW_MS + 1);
    count(anniversary(modified, yearsSince(modified, now) + 1));
    if (updated) count(updated.millis);
    if (embargo) count(embargo.millis);
    if (expires) count(expires.millis);
  }
  return next;
}
