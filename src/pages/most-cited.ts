import type { SourceListing } from "./reader-models.ts";

const MOST_CITED = 10;

/** Cited once, a source is not cited often. */
const LEAST_CITING = 2;

/** The sources that most articles cite, in one pass: of two that as many do, the one that stood first stays first. */
export function mostCited(listings: readonly SourceListing[]): SourceListing[] {
  const most: SourceListing[] = [];
  for (const listing of listings) {
    const { count } = listing;
    if (count < LEAST_CITING || count <= (most[MOST_CITED - 1]?.count ?? 0)) continue;
    const at = most.findLastIndex((other) => other.count >= count) + 1;
    most.splice(at, 0, listing);
    if (most.length > MOST_CITED) most.pop();
  }
  return most;
}
