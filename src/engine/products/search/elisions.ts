/**
 * Elided words by primary language subtag: *l’école*, *dell’arte*. Readers search for the word after the apostrophe.
 * Lookalikes (*aujourd’hui*, *O’Brien*) are not listed.
 */
const ELISIONS: Readonly<Record<string, string>> = {
  ca: "d|l|m|n|s|t",
  fr: "c|d|j|l|m|n|s|t|qu|jusqu|lorsqu|puisqu|quoiqu",
  it: "c|d|l|m|n|s|t|v|un|ch|com|cos|dov|quant|all|coll|dall|dell|nell|sull|quell|quest|bell|sant",
  oc: "d|l|m|n|s|t|qu",
  pt: "d",
};

/** A language's elided words as alternatives of a regular expression, if any. */
export function elisionsOf(language: string): string | undefined {
  return Object.hasOwn(ELISIONS, language) ? ELISIONS[language] : undefined;
}

/** Matches an elided word with its apostrophe, before another word. */
function elided(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])((?:${alternatives})['’])(?=[\\p{L}\\p{N}])`, "giu");
}

/**
 * Adds a space after each elided word, so that the index treats both parts as words. The search page's excerpts remove
 * it again (`layouts/scripts/search/excerpt.js`).
 */
export function splitElisions(text: string, language: string): string {
  const alternatives = elisionsOf(language);
  return alternatives === undefined ? text : text.replace(elided(alternatives), "$1 ");
}
