import { countWords } from "../markdown/text.ts";
import { isUnspaced } from "./language.ts";

/** Characters that say about as much as a word elsewhere. */
const CHARACTERS_A_WORD = 2;

/** How many words a text is long; without spaces between them, two characters count as one. */
export function wordCount(text: string, language: string): number {
  const words = countWords(text);
  return isUnspaced(language) ? Math.round(words / CHARACTERS_A_WORD) : words;
}
