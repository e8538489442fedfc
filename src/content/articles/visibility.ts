import type { Moment } from "../../dates/moments.ts";
import { momentFromMillis } from "../../dates.ts";

export interface Visibility {
  /** The time that the build is for. */
  now: Moment;
  /** Previews for editors: drafts, and articles that are not yet or no longer public, are built too. */
  drafts: boolean;
}

/** The visibility at `now` (milliseconds since 1970), as a moment in the publication's time zone. */
export function visibilityAt(
  { now, drafts }: { now: number; drafts: boolean },
  zone: string,
): Visibility {
  return { now: momentFromMillis(now, zone), drafts };
}

/** What decides whether an article is public. */
export interface Release {
  draft: boolean;
  published: Moment;
  embargo?: Moment;
  expires?: Moment;
}

/** Why an article is not public: it is a draft, its time has not come, or it has expired. */
export type Withheld = "draft" | "ahead" | "expired";

/** Undefined if the article is public, else the first reason in the order of `Withheld`. */
export function withheld(
  { draft, published, embargo, expires }: Release,
  { now }: Pick<Visibility, "now">,
): Withheld | undefined {
  if (draft) return "draft";
  if (now.millis < Math.max(published.millis, embargo?.millis ?? 0)) return "ahead";
  return expires && expires.millis <= now.millis ? "expired" : undefined;
}

/** Whether readers may see an article. Every list, feed, link and file depends on this alone. */
export function isPublic(article: Release, visibility: Visibility): boolean {
  return visibility.drafts || withheld(article, visibility) === undefined;
}
