import type { ArticleFacts } from "../content/types.ts";
import type { Visibility } from "../content/visibility.ts";
import { NEWS_WINDOW_MS } from "./sitemaps.ts";

/**
 * The moment (milliseconds since 1970) from which the same content gives another site, or another report: an article
 * is published, its update comes true, or the news sitemap drops it. Infinity where nothing is to come.
 */
export function nextChange(
  articles: readonly ArticleFacts[],
  { now }: Pick<Visibility, "now">,
): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { published, updated } of articles) {
    const moments = [published.millis, published.millis + NEWS_WINDOW_MS + 1, updated?.millis ?? 0];
    for (const moment of moments) if (moment > now.millis && moment < next) next = moment;
  }
  return next;
}
