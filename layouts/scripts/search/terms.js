// @ts-check

/** Languages without spaces between words, as Pagefind splits them. */
const UNSPACED = ["zh", "ja", "th"];
/** Punctuation within words, which the index omits. */
const WITHIN = /[-'’‐‑.,:&@+#%\p{Sc}\u00ad\u200b-\u200f]|(?<=\p{N})\/(?=\p{N})/gu;
const QUOTED = /^\s*["“”„«»‹›](.+)["“”«»‹›]\s*$/su;

/** @typedef {{ language: string, elisions?: string | undefined }} Tongue */

/**
 * The words of an index that a reader's text asks for. Punctuation is dropped as in indexing, and elided words are
 * skipped: *l’école* becomes *école*. `phrase` is true for text in quotation marks, whose words must be adjacent.
 * @param {string} text
 * @param {Tongue} tongue
 * @returns {{ words: string[], phrase: boolean }}
 */
export function termsOf(text, tongue) {
  const [, quoted] = QUOTED.exec(text) ?? [];
  const words = wordsOf(parted(quoted ?? text, tongue, quoted !== undefined), tongue);
  return { words, phrase: quoted !== undefined && words.length > 0 };
}

/**
 * The query string for Pagefind.
 * @param {{ words: string[], phrase: boolean }} terms
 */
export function askedFor({ words, phrase }) {
  const text = words.join(" ");
  return phrase ? `"${text}"` : text;
}

/**
 * Removes elided words. In a phrase it only separates them, because the index contains them too.
 * @param {string} text
 * @param {Tongue} tongue
 * @param {boolean} phrase
 */
function parted(text, { elisions }, phrase) {
  if (elisions === undefined) return text;
  const elided = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(${elisions})['’](?=[\\p{L}\\p{N}])`, "giu");
  return text.replace(elided, phrase ? "$1 " : "");
}

/**
 * @param {string} text
 * @param {Tongue} tongue
 */
function wordsOf(text, { language }) {
  const bare = text.replace(WITHIN, "").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ");
  const words = UNSPACED.includes(language)
    ? [...new Intl.Segmenter(language, { granularity: "word" }).segment(bare)].map(
        (each) => each.segment,
      )
    : bare.split(" ");
  return words.map((word) => word.trim()).filter((word) => word !== "");
}

/**
 * A word in the form used for comparison: lower case, no accents.
 * @param {string} word
 */
export function folded(word) {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * Rejoins the elided words of an excerpt, which the index has as separate words.
 * @param {string} excerpt
 * @param {string | undefined} elisions
 */
export function closedUp(excerpt, elisions) {
  if (elisions === undefined) return excerpt;
  const apart = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])((?:${elisions})['’](?:</mark>)?) (?=(?:<mark>)?[\\p{L}\\p{N}])`,
    "giu",
  );
  return excerpt.replace(apart, "$1");
}
