import type { Moment } from "../dates.ts";

export interface Visibility {
  /** The moment the build is for. */
  now: Moment;
  /** For an editor's own eyes: drafts and articles dated ahead are built as well. */
  drafts: boolean;
}

/** Whether readers may know of an article: every list, feed, link and file asks this, and nothing else. */
export function isPublic(
  article: { draft: boolean; published: Moment },
  { now, drafts }: Visibility,
): boolean {
  return drafts || (!article.draft && article.published.millis <= now.millis);
}
