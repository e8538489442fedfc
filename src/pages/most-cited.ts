import type { SourceListing } from "./reader-models.ts";

const MAX_LISTED = 10;

/** A source must have this many citing articles to count. */
const MIN_CITING = 2;

/** The most cited sources, found in one pass. Ties keep their order. */
export function mostCited(listings: readonly SourceListing[]): SourceListing[] {
  const most: SourceListing[] = [];
  for (const listing of listings) {
    const { count } = listing;
    if (count < MIN_CITING || count <= (most[MAX_LISTED - 1]?.count ?? 0)) continue;
    const at = most.findLastIndex((other) => other.count >= count) + 1;
    most.splice(at, 0, listing);
    if (most.length > MAX_LISTED) most.pop();
  }
  return most;
}
