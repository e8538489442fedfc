import { placeIn } from "./locators.ts";
import type { Numbered, Use } from "./number.ts";

/** Numbers that a call shows together: one, two, or a range of which the first and last are shown. */
export type Run<U> = readonly [U, ...U[]];

/** Whether a use shows only its number; its locator may be in the number, as in 2.1. */
export function isBare({ prefix, suffix, locator, place }: Use & Partial<Numbered>): boolean {
  return !prefix && !suffix && (!locator || place !== undefined);
}

/**
 * Arranges the uses of a call for display. If all are bare, they are sorted by number, and three or more consecutive
 * ones become a range: 1, 2, 4–6. Otherwise each keeps its place.
 */
export function arrange<U extends Use & Numbered>(uses: readonly U[]): Run<U>[] {
  if (uses.length < 2) return uses.map((use) => [use]);
  if (!uses.every(isBare)) return uses.map((use) => [use]);
  const sorted = uses.toSorted((a, b) => a.number - b.number || (a.place ?? 0) - (b.place ?? 0));
  const runs: [U, ...U[]][] = [];
  for (const use of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last, use)) run.push(use);
    else runs.push([use]);
  }
  return runs.flatMap((run): Run<U>[] => (run.length > 2 ? [run] : run.map((use) => [use])));
}

function follows(before: Numbered, use: Numbered): boolean {
  return before.place === undefined && use.place === undefined && use.number === before.number + 1;
}

/** Removes uses of the same source at the same place from one call. */
export function withoutRepeats<U extends Use>(uses: readonly U[]): U[] {
  if (uses.length < 2) return [...uses];
  const seen = new Set<string>();
  return uses.filter(({ key, locator, prefix, suffix }) => {
    const said = JSON.stringify([key, locator && placeIn(locator), prefix, suffix]);
    if (seen.has(said)) return false;
    seen.add(said);
    return true;
  });
}
