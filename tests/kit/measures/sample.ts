import fc from "fast-check";

/** With `--mode full` every case is tried; `npm test` tries a tenth of each row of the table, chosen by the seed. */
export const FULL = process.env.MODE === "full";
export const SEED = Number(process.env.DATELINE_SEED ?? 1);

const PART = 10;

/** Of so many times, how often: at least once. */
export function times(all: number, part = PART): number {
  return FULL ? all : Math.ceil(all / part);
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
