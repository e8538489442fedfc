// @ts-check

/** Languages without spaces between words, as Pagefind has them. */
const UNSPACED = ["zh", "ja", "th"];
/** Signs that stand within a word: what is indexed has it without them. */
const WITHIN = /[-'’‐‑.,:&@+#%\p{Sc}\u00ad\u200b-\u200f]/gu;
const QUOTED = /^\s*["“”„«»‹›](.+)["“”«»‹›]\s*$/su;

/** @typedef {{ language: string, elisions?: string | undefined }} Tongue */

/**
 * What a reader typed, as words of an index: signs go as they went when the text was indexed, and in languages that elide,
 * *l’école* is looked for as *école*. `phrase` is true for words in quotation marks, which must follow each other.
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
 * The words as Pagefind is asked for them.
 * @param {{ words: string[], phrase: boolean }} terms
 */
export function askedFor({ words, phrase }) {
  const text = words.join(" ");
  return phrase ? `"${text}"` : text;
}

/**
 * A text whose elided words are apart; without them, but in a phrase, where they stand in the index too.
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
 * A word as it is compared: in lower case and without accents.
 * @param {string} word
 */
export function folded(word) {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * Closes up the elided words of an excerpt, which are words of their own in the index.
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
