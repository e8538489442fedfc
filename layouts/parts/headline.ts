import { type Html, html } from "../../src/html.ts";
import { direction } from "../../src/text/bidi.ts";

/** A word with a hyphen between letters, and its punctuation. */
const HYPHENATED = /(?<!\S)(\S*[\p{L}\p{N}]-\p{L}\S*)(?!\S)/u;
/** Keeping longer words together could leave half a line empty. */
const MAX_WORD_LENGTH = 20;

/**
 * The words of a headline. Hyphenated words such as “border-free” are kept on one line, which looks better in large
 * type. Not in right-to-left text: there, the inline box would break the order of words.
 */
export function headlineWords(title: string, language: string): Html {
  if (direction(language) === "rtl") return html`${title}`;
  // Splitting by a pattern with a group puts its matches at odd indexes.
  const parts = title.split(HYPHENATED).map((part, index) => {
    return index % 2 === 1 && part.length <= MAX_WORD_LENGTH
      ? html`<span class="whole">${part}</span>`
      : part;
  });
  return html`${parts}`;
}
