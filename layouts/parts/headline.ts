import { direction } from "../../src/bidi.ts";
import { type Html, html } from "../../src/html.ts";

/** A word with a hyphen between letters, with the signs around it. */
const HYPHENED = /(?<!\S)(\S*[\p{L}\p{N}]-\p{L}\S*)(?!\S)/u;
/** A longer word would leave half a line empty. */
const LONGEST = 20;

/**
 * The words of a headline. Large letters are not broken at a hyphen: “border-free” stands on one line. In a line from
 * right to left a box would lose its word's place among the others, and there nothing is kept together.
 */
export function headlineWords(title: string, language: string): Html {
  if (direction(language) === "rtl") return html`${title}`;
  // What the pattern captures stands at the odd places.
  const parts = title.split(HYPHENED).map((part, index) => {
    return index % 2 === 1 && part.length <= LONGEST
      ? html`<span class="whole">${part}</span>`
      : part;
  });
  return html`${parts}`;
}
