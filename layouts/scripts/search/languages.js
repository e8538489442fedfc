// @ts-check

/** @import { Query } from "./types.ts" */

/** The value of the language filter for all languages. Without a value, it is the page's language. */
export const EVERY = "all";

/**
 * A language's primary subtag, by which indexes are named.
 * @param {string} language
 */
export function primaryOf(language) {
  return language.toLowerCase().split("-")[0] ?? language;
}

/**
 * The languages to search: the chosen one, all, or else the page's. If nothing is published in that, all.
 * @param {readonly string[]} known Those that have an index.
 * @param {Pick<Query, "language">} query
 * @param {string} language The page's language.
 */
export function languagesFor(known, query, language) {
  const chosen = query.language === "" ? primaryOf(language) : query.language;
  const isEvery = chosen === EVERY || (query.language === "" && !known.includes(chosen));
  return isEvery ? [...known] : known.filter((each) => each === chosen);
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
  const primary = primaryOf(language);
  return found
    .flatMap(({ engine, hits }) => {
      const best = hits[0]?.score || 1;
      const weight = engine.language === primary ? 1 : FOREIGN;
      return hits.map((hit) => ({ hit, engine, rank: (weight * hit.score) / best }));
    })
    .sort((a, b) => b.rank - a.rank);
}
