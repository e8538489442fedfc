import { type Kind, kindAt, kindBefore } from "./characters.ts";
import {
  isContraction,
  isElidedAnd,
  isSuffix,
  mayEndCutWord,
  omissionBefore,
} from "./omissions.ts";

/** A straight quotation mark, and the kinds of its neighbours. */
export interface Mark {
  at: number;
  double: boolean;
  before: Kind;
  after: Kind;
}

export function marksIn(text: string): Mark[] {
  return [...text.matchAll(/["']/g)].map(({ index, 0: mark }) => ({
    at: index,
    double: mark === '"',
    before: kindBefore(text, index),
    after: kindAt(text, index + 1),
  }));
}

const isWord = (kind: Kind): boolean => kind === "letter" || kind === "digit";

export function isInWord({ before, after }: Mark): boolean {
  return isWord(before) && isWord(after);
}

/** Full-width punctuation, which no space follows. */
const WIDE = /[\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff20]/u;

const MEASURE = /\p{N}|x\p{N}/uy;

/** Whether a mark is between two numbers, or between a number and the x of a measure: 12"x14". */
export function isBetweenMeasures(text: string, mark: Mark): boolean {
  MEASURE.lastIndex = mark.at + 1;
  return isInWord(mark) && MEASURE.test(text);
}

const QUOTATION = /["„“‘«‹]\p{L}/uy;

/** Whether a mark is the apostrophe between an article and a quotation: l'"avenir", dell'«Aida». */
export function isBeforeQuotation(text: string, { at, double, before }: Mark): boolean {
  QUOTATION.lastIndex = at + 1;
  return !double && before === "letter" && QUOTATION.test(text);
}

/**
 * Whether a mark can open a quotation, by CommonMark's rules for emphasis
 * (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run). In scripts without spaces, a mark can both open
 * and close.
 */
export function opens({ before, after }: Mark): boolean {
  if (after === "space") return false;
  if (isWord(before)) return after === "unspaced";
  if (before === "unspaced" || before === "closing") return after !== "closing" && after !== "dash";
  return true;
}

export function closes({ before, after }: Mark): boolean {
  if (before === "space" || before === "opening") return false;
  if (isWord(after)) return before === "closing" || before === "neutral" || before === "unspaced";
  return after !== "unspaced" || before !== "dash";
}

/** Whether a mark is an apostrophe between a bracket, full stop or quotation and a suffix. */
export function isBeforeContraction(text: string, { at, before }: Mark): boolean {
  if (before !== "closing" && before !== "neutral") return false;
  return isContraction(text, at + 1) || isSuffix(text, at + 1);
}

/** Whether a mark that could close a quotation may also be an apostrophe or a prime. */
export function isAmbiguous(text: string, { at, double, before }: Mark, language: string): boolean {
  return before === "digit" || (!double && mayEndCutWord(text, at, language));
}

/**
 * Whether a mark follows a number and precedes a character without a space: "双11"大促. It then closes an open quotation.
 */
export function closesNumber(text: string, { at, before, after }: Mark): boolean {
  return before === "digit" && (after === "unspaced" || WIDE.test(text[at + 1] ?? ""));
}

/**
 * For each mark, whether the next mark of its sort that is certainly a quotation mark closes one. The banks' in “the
 * '08 crash hit the banks' profits” is not.
 */
export function closersAhead(text: string, marks: readonly Mark[], language: string): boolean[] {
  const found = { double: false, single: false };
  const ahead: boolean[] = [];
  for (const [index, mark] of [...marks.entries()].reverse()) {
    const sort = mark.double ? "double" : "single";
    ahead[index] = found[sort];
    found[sort] = certainlyCloses(text, mark, language) ?? found[sort];
  }
  return ahead;
}

/** Without spaces, neighbours do not show whether a mark opens or closes. */
function isBetweenUnspaced(text: string, mark: Mark): boolean {
  if (!opens(mark) || !closes(mark)) return false;
  return (
    mark.before === "unspaced" || mark.after === "unspaced" || WIDE.test(text[mark.at - 1] ?? "")
  );
}

/** True if the mark certainly closes, false if it certainly opens, undefined if it may be an apostrophe or a prime. */
function certainlyCloses(text: string, mark: Mark, language: string): boolean | undefined {
  if (isInWord(mark) || isBeforeQuotation(text, mark) || isAmbiguous(text, mark, language))
    return undefined;
  if (isBetweenUnspaced(text, mark)) return undefined;
  if (closes(mark) && (!opens(mark) || mark.before === "closing")) {
    const isApostrophe =
      !mark.double && (isBeforeContraction(text, mark) || isElidedAnd(text, mark.at - 1));
    return isApostrophe ? undefined : true;
  }
  if (mark.double || !opens(mark)) return opens(mark) ? false : undefined;
  const { at } = mark;
  const isOmission =
    isElidedAnd(text, at + 1) || omissionBefore(text, at + 1, language) === "surely";
  return isOmission ? undefined : false;
}
