import { type Release, withheld } from "../content/articles/visibility.ts";
import type { Moment } from "../dates/moments.ts";

/** Why readers can't see an article, and since or until when. Only a build with drafts has such articles. */
export type Unpublished =
  | { state: "draft" }
  | { state: "scheduled"; at: Moment }
  | { state: "expired"; at: Moment };

/** Undefined if readers can see the article. */
export function unpublishedAs(article: Release, now: Moment): Unpublished | undefined {
  const { published, embargo, expires } = article;
  const reason = withheld(article, { now });
  if (reason === "draft") return { state: "draft" };
  if (reason === "ahead") {
    const isLater = embargo !== undefined && embargo.millis > published.millis;
    return { state: "scheduled", at: isLater ? embargo : published };
  }
  return reason === "expired" && expires ? { state: "expired", at: expires } : undefined;
}
