import { short } from "../../excerpt.ts";
import type { Found, PassageRule } from "./finding.ts";
import type { Passage } from "./passage.ts";

/** A run of delimiters that stayed text. */
export interface Run {
  sign: string;
  at: number;
  end: number;
  spaceBefore: boolean;
  spaceAfter: boolean;
}

/** Reports two runs of delimiters around words that are not emphasis, because of a space or an adjacent character. */
export const failedEmphasis: PassageRule = {
  signs: "*_~",
  find: (passage) => {
    const runs = runsOf(passage.shown);
    for (const [index, open] of runs.entries()) {
      const close = runs[index + 1];
      if (close && isPair(open, close, passage)) return [found(open, close, passage)];
    }
    return [];
  },
};

const RUN = /\*+|_+|~+/g;
const SPACE = /\s/;
const WORD = /\p{L}{2}/u;

export function runsOf(text: string): Run[] {
  return [...text.matchAll(RUN)].flatMap(({ index, 0: sign }) => {
    const end = index + sign.length;
    // Longer runs are a scene break, a blank to fill in, or a rating.
    if (sign.length > 3) return [];
    const spaceBefore = index === 0 || SPACE.test(text.charAt(index - 1));
    const spaceAfter = end === text.length || SPACE.test(text.charAt(end));
    return [{ sign, at: index, end, spaceBefore, spaceAfter }];
  });
}

function isPair(open: Run, close: Run, { shown }: Passage): boolean {
  if (open.sign !== close.sign) return false;
  const inner = shown.slice(open.end, close.at);
  // After a word and before a space, an asterisk refers to a footnote.
  if (!WORD.test(inner) || (isWordAt(shown, open.at - 1) && open.spaceAfter)) return false;
  // A single tilde means “about”, and three open a block of code.
  if (open.sign.startsWith("~")) return open.sign.length === 2;
  if (open.sign.startsWith("_")) return isUnderlined(open, close, shown);
  return open.sign.length > 1 || isShort(open, close, shown);
}

/** Underscores are common in file names, and in blanks to fill in: `Name: __ Date: __`. */
function isUnderlined(open: Run, close: Run, shown: string): boolean {
  if (open.sign.length !== 2 || /[:：]\s*$/.test(shown.slice(Math.max(0, open.at - 3), open.at)))
    return false;
  return !isWordAt(shown, open.at - 1) && !isWordAt(shown, close.end);
}

/**
 * A single asterisk refers to a footnote as often as it means emphasis: only a few words count, with a space on one
 * side.
 */
function isShort(open: Run, close: Run, shown: string): boolean {
  const inner = shown.slice(open.end, close.at);
  if (inner.trim().split(/\s+/).length > 3 || /[\d\n]|^[.,;:!?)]/.test(inner)) return false;
  // *"Quoted"*s
  if (QUOTED.test(inner)) return !isWordAt(shown, open.at - 1) && isWordAt(shown, close.end);
  // `a * b * c` is a product.
  if (open.spaceAfter === close.spaceBefore) return false;
  return !isWordAt(shown, open.at - 1) && !isWordAt(shown, close.end);
}

const QUOTED = /^["“„«‘'].*["”“»’']$/u;

function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function found(open: Run, close: Run, { shown, written }: Passage): Found {
  const { sign } = open;
  const spaced = open.spaceAfter || close.spaceBefore;
  const words = written.slice(open.end, close.at).trim();
  const before = open.spaceAfter && open.at > 0 && !open.spaceBefore ? " " : "";
  const after = close.spaceBefore && isWordAt(shown, close.end) ? " " : "";
  return {
    rule: "markup/emphasis",
    at: open.at,
    message: `Readers see the ${sign} signs instead of emphasis: ${spaced ? "there is a space inside them" : "they touch the letters or punctuation around them"}`,
    hint: spaced
      ? `Move the space outside: ${before}${sign}${short(words)}${sign}${after}`
      : `Add a space outside the signs, or move the punctuation out of them: ${sign}${short(words)}${sign}`,
  };
}
