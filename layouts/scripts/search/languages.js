// @ts-check

/** @import { Query } from "./types.ts" */

/**
 * Those that are asked: of the language that was chosen, or of all.
 * @template {{ language: string }} Each
 * @param {readonly Each[]} engines
 * @param {Pick<Query, "language">} query
 */
export function enginesFor(engines, { language }) {
  return engines.filter((engine) => language === "" || engine.language === language);
}

/** How far behind an article in the page's language stands one in another that fits as well. */
const FOREIGN = 0.5;

/**
 * What was found in all languages, the best first. Scores of two languages can't be compared, since each counts how rare
 * a word is in its own articles: so each article is measured by the best of its language.
 * @template {{ score: number }} Hit
 * @template {{ language: string }} Each
 * @param {readonly { engine: Each, hits: readonly Hit[] }[]} found The best hit of each first.
 * @param {string} language The page's.
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
