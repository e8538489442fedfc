// @ts-check
import { folded } from "./terms.js";

/** @import { Article, Found, Index } from "./types.ts" */

/**
 * Whether an index holds all words, or what begins with them. For a word that it has not, Pagefind finds the longest word
 * that this one begins with: “to” for “Tokyo”.
 * @param {Index} index
 * @param {readonly string[]} words
 * @param {Found} [found] What the words together found, without a filter.
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
  // Quickly told, and true of all whole words: in quotation marks nothing else is found.
  const exact = await searcher.search(`"${word}"`);
  if (exact.results.length > 0) return true;
  // All that is found is found by the same words: one article tells.
  const [first] = (found ?? (await searcher.search(word))).results;
  return first !== undefined && shows(await first.data(), folded(word));
}

/**
 * Whether what was found in an article begins as the word does.
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
