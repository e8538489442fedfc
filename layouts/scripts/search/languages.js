// @ts-check

/** @import { Query } from "./types.ts" */

/**
 * The engine of the chosen language, or all engines.
 * @template {{ language: string }} Each
 * @param {readonly Each[]} engines
 * @param {Pick<Query, "language">} query
 */
export function enginesFor(engines, { language }) {
  return engines.filter((engine) => language === "" || engine.language === language);
}

/** Weight of results in a language other than the page's. */
const FOREIGN = 0.5;

/**
 * Merges the results of all languages, best first. Scores of different languages are not comparable, since each depends
 * on how rare a word is in that language's articles, so they are normalized by the language's best score.
 * @template {{ score: number }} Hit
 * @template {{ language: string }} Each
 * @param {readonly { engine: Each, hits: readonly Hit[] }[]} found Hits of each language, best first.
 * @param {string} language The page's language.
 * @returns {{ hit: Hit, engine: Each }[]}
 */
export function ranked(found, language) {
  const [primary] = language.toLowerCase().split("-");
  return found
    .flatMap(({ engine, hits }) => {
      const best = hits[0]?.score || 1;
      const weight = engine.language === primary ? 1 : FOREIGN;
      return hits.map((hit) => ({ hit, engine, rank: (weight * hit.score) / best }));
    })
    .sort((a, b) => b.rank - a.rank);
}
