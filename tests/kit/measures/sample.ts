import fc from "fast-check";

/**
 * How many cases run: all with `--mode full`, one in ten with `--mode all` (`npm run test:all`), and one in thirty with
 * `npm test`. Tests can replace the ten by their `part`. The seed chooses which.
 */
export const FULL = process.env.MODE === "full";
/** Whether tests that are too slow for `npm test` run too. */
export const ALL = FULL || process.env.MODE === "all";
export const SEED = Number(process.env.DATELINE_SEED ?? 1);

const PART = 10;
const QUICK = ALL ? 1 : 3;

/** How many of these times to run: at least once. */
export function times(all: number, part = PART): number {
  return FULL ? all : Math.ceil(all / (part * QUICK));
}

/** The cases to run, one in `part`, in order. A seed always gives the same ones. */
export function sampled<Case>(cases: readonly Case[], part = PART): Case[] {
  if (FULL) return [...cases];
  const [chosen = []] = fc.sample(fc.shuffledSubarray(cases.map((_, index) => index)), {
    seed: SEED,
    numRuns: 1,
  });
  const others = cases.map((_, index) => index).filter((index) => !chosen.includes(index));
  const kept = new Set([...chosen, ...others].slice(0, times(cases.length, part)));
  return cases.filter((_, index) => kept.has(index));
}
