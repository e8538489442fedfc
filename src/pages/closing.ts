import type { Article, ArticleFacts, CommentSettings } from "../content/types.ts";
import type { CommentState } from "../vocabularies.ts";

const DAY_MS = 86_400_000;

/** When comments close by themselves, in milliseconds since 1970; Infinity for never. */
export function closesAt(
  { published }: Pick<ArticleFacts, "published">,
  { closeAfter }: Pick<CommentSettings, "closeAfter">,
): number {
  return closeAfter === undefined
    ? Number.POSITIVE_INFINITY
    : published.millis + closeAfter * DAY_MS;
}

/** What the article says of its comments comes first. `isOver`: the time after which they close has passed. */
export function commentState(
  { comments }: Pick<Article, "comments">,
  settings: Pick<CommentSettings, "default">,
  isOver: boolean,
): CommentState {
  return comments ?? (isOver && settings.default === "open" ? "closed" : settings.default);
}
