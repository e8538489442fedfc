import { placeIn } from "./locators.ts";
import type { Numbered, Use } from "./number.ts";

/** Numbers of one call that stand together: one, two, or a run of which the first and the last are shown. */
export type Run<U> = readonly [U, ...U[]];

/** Whether a use shows its number and nothing else: its locator may be in the number, as in 2.1. */
export function isBare({ prefix, suffix, locator, place }: Use & Partial<Numbered>): boolean {
  return !prefix && !suffix && (!locator || place !== undefined);
}

/**
 * The uses of a call as they are shown. If all are bare, by number, with three or more that follow each other as one
 * run: 1, 2, 4–6. Else as they were written, each by itself.
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

/** A bracket that names one source twice at one place says it once. */
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
