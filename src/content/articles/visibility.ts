import { type Moment, momentFromMillis } from "../../dates.ts";

export interface Visibility {
  /** The moment the build is for. */
  now: Moment;
  /** For an editor's own eyes: drafts, and articles whose time has not come or is over, are built as well. */
  drafts: boolean;
}

/** What a build for `now` (milliseconds since 1970) shows, with its clock in the publication's time zone. */
export function visibilityAt(
  { now, drafts }: { now: number; drafts: boolean },
  zone: string,
): Visibility {
  return { now: momentFromMillis(now, zone), drafts };
}

/** What settles whether readers may know of an article. */
export interface Release {
  draft: boolean;
  published: Moment;
  embargo?: Moment;
  expires?: Moment;
}

/** Why readers may not know of an article: it is a draft, its time has not come, or it is over. */
export type Withheld = "draft" | "ahead" | "expired";

/** Undefined where they may. Of several reasons the first in that order. To the very second, and beyond. */
export function withheld(
  { draft, published, embargo, expires }: Release,
  { now }: Pick<Visibility, "now">,
): Withheld | undefined {
  if (draft) return "draft";
  if (now.millis < Math.max(published.millis, embargo?.millis ?? 0)) return "ahead";
  return expires && expires.millis <= now.millis ? "expired" : undefined;
}

/** Whether readers may know of an article: every list, feed, link and file asks this, and nothing else. */
export function isPublic(article: Release, visibility: Visibility): boolean {
  return visibility.drafts || withheld(article, visibility) === undefined;
}
