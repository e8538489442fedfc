/**
 * Short words that lose their vowel and lean on the next one, by primary language subtag: *l’école*, *dell’arte*. A
 * reader looks for the word behind the apostrophe. Words that only look so (*aujourd’hui*, *O’Brien*) are not here.
 */
const ELISIONS: Readonly<Record<string, string>> = {
  ca: "d|l|m|n|s|t",
  fr: "c|d|j|l|m|n|s|t|qu|jusqu|lorsqu|puisqu|quoiqu",
  it: "c|d|l|m|n|s|t|v|un|ch|com|cos|dov|quant|all|coll|dall|dell|nell|sull|quell|quest|bell|sant",
  oc: "d|l|m|n|s|t|qu",
  pt: "d",
};

/** The elided words of a language, as alternatives of a regular expression. Undefined where it has none. */
export function elisionsOf(language: string): string | undefined {
  return Object.hasOwn(ELISIONS, language) ? ELISIONS[language] : undefined;
}

/** An elided word with its apostrophe, before a word. */
function elided(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])((?:${alternatives})['’])(?=[\\p{L}\\p{N}])`, "giu");
}

/**
 * A text with a space behind each elided word: the index takes both as words. What shows an excerpt closes them up
 * again (`layouts/scripts/search/excerpt.js`).
 */
export function partElisions(text: string, language: string): string {
  const alternatives = elisionsOf(language);
  return alternatives === undefined ? text : text.replace(elided(alternatives), "$1 ");
}
