import { printable } from "./printable.ts";

const MAX_LENGTH = 100;
const MAX_BEFORE = 60;

/** The part of a line around a place, of limited length. */
export interface Excerpt {
  /** Begins or ends with `…` where the line is cut. */
  text: string;
  /** The column of the place in `text`, in UTF-16 units, from 1. */
  column: number;
}

/**
 * The part of a line around `column` (UTF-16 units, from 1). Many newsrooms write a paragraph as one line, so the place
 * may be far to the right, and a line may have as many problems as words: diagnostics must not keep all of it.
 */
export function excerptAround(line: string, column: number): Excerpt {
  const at = Math.min(column - 1, line.length);
  const start =
    line.length <= MAX_LENGTH || at <= MAX_BEFORE ? 0 : wholeCharacter(line, at - MAX_BEFORE);
  const end = wholeCharacter(line, Math.min(line.length, start + MAX_LENGTH));
  const text = (start > 0 ? "…" : "") + line.slice(start, end) + (end < line.length ? "…" : "");
  return { text, column: at - start + (start > 0 ? 2 : 1) };
}

/** Less of an excerpt, for a terminal that has only so many columns for it: a wrapped line has its caret elsewhere. */
export function narrowed(excerpt: Excerpt, columns: number): Excerpt {
  const fits = ({ text }: Excerpt): boolean => widthOf(printable(text)) <= columns;
  let found = excerpt;
  // Characters may be two columns wide, or shown as escape sequences.
  for (let length = excerpt.text.length; !fits(found) && length > 1; length -= 2)
    found = part(excerpt, length - 2);
  return found;
}

/** So many characters of an excerpt, with its place in the middle unless it is near the beginning. */
function part({ text, column }: Excerpt, length: number): Excerpt {
  const middle = column - 1 - Math.floor(length / 2);
  const start = column - 1 < length * 0.6 ? 0 : wholeCharacter(text, middle);
  const end = wholeCharacter(text, Math.min(text.length, start + length));
  const before = start > 0 ? "…" : "";
  const after = end < text.length ? "…" : "";
  return { text: before + text.slice(start, end) + after, column: column - start + before.length };
}

/** An excerpt ready to print, and the number of terminal columns before its place. */
export function printedExcerpt({ text, column }: Excerpt): { shown: string; pad: number } {
  const before = printable(text.slice(0, column - 1));
  return { shown: (before + printable(text.slice(column - 1))).trimEnd(), pad: widthOf(before) };
}

/** Moves an index out of a surrogate pair. */
function wholeCharacter(line: string, index: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(index)) ? index - 1 : index;
}

/** Characters that take two columns, as far as news copy has them: https://www.unicode.org/reports/tr11/ */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/u;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  }
  return width;
}

const MAX_QUOTE_LENGTH = 60;

/** The start of a text, enough to recognize it, without half a character at its end. */
export function short(text: string): string {
  if (text.length <= MAX_QUOTE_LENGTH) return text;
  return `${text.slice(0, wholeCharacter(text, MAX_QUOTE_LENGTH))}…`;
}
