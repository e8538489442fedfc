// @ts-check
import { folded } from "./terms.js";

/** @import { Article, Found, Index } from "./types.ts" */

/**
 * Whether an index contains all words, or words that begin with them. For an unknown word, Pagefind returns results for
 * its longest known prefix: “to” for “Tokyo”.
 * @param {Index} index
 * @param {readonly string[]} words
 * @param {Found} [found] Unfiltered results for all words together.
 */
export async function holdsAll(index, words, found) {
  const own = words.length === 1 ? found : undefined;
  const held = await Promise.all(
    words.map((word) => {
      const known = index.held.get(word) ?? holds(index, word, own);
      index.held.set(word, known);
      return known;
    }),
  );
  return held.every(Boolean);
}

/**
 * @param {Index} index
 * @param {string} word
 * @param {Found} [found]
 */
async function holds({ searcher }, word, found) {
  // Fast, and enough for whole words: with quotation marks, Pagefind matches exactly.
  const exact = await searcher.search(`"${word}"`);
  if (exact.results.length > 0) return true;
  // All results matched the same words, so one article is enough.
  const [first] = (found ?? (await searcher.search(word))).results;
  return first !== undefined && shows(await first.data(), folded(word));
}

/**
 * Whether a match in an article begins with the word.
 * @param {Article} article
 * @param {string} start
 */
function shows({ excerpt, meta }, start) {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, words]) => words);
  const named = [meta.title, meta.by, meta.plain].flatMap((text) => text?.split(/\s+/) ?? []);
  return [...marked, ...named].some((word = "") => {
    const text = folded(word);
    const parts = text.split(/[^\p{L}\p{N}]+/u);
    return [parts.join(""), ...parts].some((part) => part.startsWith(start));
  });
}
