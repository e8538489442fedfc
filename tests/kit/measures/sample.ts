import fc from "fast-check";

/**
 * How much is tried: with `--mode full` every case, with `--mode all` (`npm run test:all`) one in ten, else (`npm test`)
 * one in thirty; of what costs more or less, one in `part`, or in three times as many. The seed chooses which.
 */
export const FULL = process.env.MODE === "full";
/** Also runs what is too slow for `npm test`. */
export const ALL = FULL || process.env.MODE === "all";
export const SEED = Number(process.env.DATELINE_SEED ?? 1);

const PART = 10;
const QUICK = ALL ? 1 : 3;

/** Of so many times, how often: at least once. */
export function times(all: number, part = PART): number {
  return FULL ? all : Math.ceil(all / (part * QUICK));
}

/** Of all cases those that are tried, one in `part`, in their order: the same for one seed. */
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
