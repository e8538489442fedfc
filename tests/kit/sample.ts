import fc from "fast-check";

/** `npm run test:safety` tries every case; `npm test` a tenth of each row of the table, chosen by the seed. */
export const FULL = process.env.MODE === "full";
export const SEED = Number(process.env.DATELINE_SEED ?? 1);

const PART = 10;

/** Of so many times, how often: at least once. */
export function times(all: number): number {
  return FULL ? all : Math.ceil(all / PART);
}

/** Of all cases those that are tried, in their order: the same for one seed. */
export function sampled<Case>(cases: readonly Case[]): Case[] {
  if (FULL) return [...cases];
  const [chosen = []] = fc.sample(fc.shuffledSubarray(cases.map((_, index) => index)), {
    seed: SEED,
    numRuns: 1,
  });
  const others = cases.map((_, index) => index).filter((index) => !chosen.includes(index));
  const kept = new Set([...chosen, ...others].slice(0, times(cases.length)));
  return cases.filter((_, index) => kept.has(index));
}
