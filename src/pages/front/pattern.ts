import type { ArticleFacts } from "../../content/types.ts";

/** A way to draw a section on the front page. */
export interface Pattern {
  /**
   * The articles it shows, in order, of a section's newest ones (sponsored ones last); undefined if it does not suit
   * them.
   */
  choose: (newest: readonly ArticleFacts[]) => readonly ArticleFacts[] | undefined;
  /** Whether articles that have a picture show it. */
  pictured: boolean;
}

/** Whether it has a picture that this site hosts. */
export function hasOwnPicture(article: ArticleFacts | undefined): boolean {
  return article?.image?.src.startsWith("/") ?? false;
}

export function isOpinion({ type }: ArticleFacts): boolean {
  return type === "opinion" || type === "analysis";
}

export function isSponsored({ type }: ArticleFacts): boolean {
  return type === "sponsored";
}

/** Among so many of the newest, one with a picture may lead: an older one would be no news. */
const LEADS_AMONG = 3;

/** The newest article with a picture that may lead, then the others; undefined if there is none. */
export function pictureFirst(newest: readonly ArticleFacts[]): ArticleFacts[] | undefined {
  const lead = newest
    .slice(0, LEADS_AMONG)
    .find((article) => hasOwnPicture(article) && !isSponsored(article));
  return lead && [lead, ...newest.filter((article) => article !== lead)];
}
