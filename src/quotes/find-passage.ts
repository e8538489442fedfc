import search from "approx-string-match";
import { type Change, changedWords, wordsOf } from "./changed-words.ts";
import { lettersForm, partsOf, plainForm } from "./plain-form.ts";

/** Whether a text has a passage: word for word, with other words, or not at all. */
export type Finding =
  | { state: "there" }
  | { state: "nearly"; changes: readonly Change[] }
  | { state: "gone" };

/** A text to look in. Its forms are made once for all passages. */
export interface SearchedText {
  plain: string;
  letters: string;
}

/** Characters of a text that is searched: a book has a million. */
const MAX_TEXT = 2_000_000;
/** Slower than looking for exact text, so it looks at less. */
const MAX_LIKE_TEXT = 400_000;

export function searched(text: string): SearchedText {
  const plain = plainForm(text.slice(0, MAX_TEXT));
  return { plain, letters: lettersForm(plain) };
}

/** Looks for a quotation, part by part: what it leaves out may be anything, and its parts are in its order. */
export function findPassage(quote: string, text: SearchedText, language: string): Finding {
  const parts = partsOf(quote).map(plainForm);
  if (parts.length === 0) return { state: "gone" };
  if (areInOrder(parts, text.plain) || areInOrder(parts.map(lettersForm), text.letters))
    return { state: "there" };
  const changes: Change[] = [];
  for (const part of parts) {
    if (text.letters.includes(lettersForm(part))) continue;
    const found = changesIn(part, text.plain, language);
    if (!found) return { state: "gone" };
    changes.push(...found);
  }
  if (changes.length > 0) return { state: "nearly", changes };
  // All parts are there, in another order.
  return {
    state: "nearly",
    changes: [{ was: parts.join(" … "), now: "the same parts in another order" }],
  };
}

function areInOrder(parts: readonly string[], text: string): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

/** More than this share of changed characters is a different passage. */
const MOST_ERRORS = 0.3;
const MOST_CHANGED_WORDS = 0.5;

/** The words that differ between a passage and the text most like it; undefined if none is like it. */
function changesIn(part: string, text: string, language: string): Change[] | undefined {
  const most = Math.floor(part.length * MOST_ERRORS);
  const within = text.slice(0, MAX_LIKE_TEXT);
  const matches = search(within.toLowerCase(), part.toLowerCase(), most);
  const [best] = matches.toSorted((a, b) => a.errors - b.errors);
  if (!best) return undefined;
  const found = wholeWords(within, best);
  const changes = changedWords(part, found, { language, isExcerpt: true });
  const changed = changes?.reduce((sum, { was }) => sum + wordsOf(was, language).length, 0) ?? 0;
  return changes && changed <= wordsOf(part, language).length * MOST_CHANGED_WORDS
    ? changes
    : undefined;
}

/** The text of a match, with the rest of the words in which it begins and ends. */
function wholeWords(text: string, { start, end }: { start: number; end: number }): string {
  const before =
    /[\p{L}\p{M}\p{N}.,'%-]{0,40}$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  const after = /^[\p{L}\p{M}\p{N}%-]{0,40}/u.exec(text.slice(end, end + 40))?.[0] ?? "";
  return before + text.slice(start, end) + after;
}
