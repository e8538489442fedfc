import { isAnd, isEnding, isSuffix, leftOutBefore, mayEndCutWord } from "./omissions.ts";
import { type Kind, kindAt, kindBefore } from "./signs.ts";

/** A straight quotation mark, and the kinds of its neighbours. */
export interface Sign {
  at: number;
  double: boolean;
  before: Kind;
  after: Kind;
}

export function signsIn(text: string): Sign[] {
  return [...text.matchAll(/["']/g)].map(({ index, 0: mark }) => ({
    at: index,
    double: mark === '"',
    before: kindBefore(text, index),
    after: kindAt(text, index + 1),
  }));
}

const isWord = (kind: Kind): boolean => kind === "letter" || kind === "digit";

export function isInWord({ before, after }: Sign): boolean {
  return isWord(before) && isWord(after);
}

/** Full-width punctuation, which no space follows. */
const WIDE = /[\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff20]/u;

const MEASURE = /\p{N}|x\p{N}/uy;

/** Whether a mark is between two numbers, or between a number and the x of a measure: 12"x14". */
export function isByMeasure(text: string, sign: Sign): boolean {
  MEASURE.lastIndex = sign.at + 1;
  return isInWord(sign) && MEASURE.test(text);
}

const QUOTATION = /["„“‘«‹]\p{L}/uy;

/** Whether a mark is the apostrophe between an article and a quotation: l'"avenir", dell'«Aida». */
export function isBeforeQuotation(text: string, { at, double, before }: Sign): boolean {
  QUOTATION.lastIndex = at + 1;
  return !double && before === "letter" && QUOTATION.test(text);
}

/**
 * Whether a mark can open a quotation, by CommonMark's rules for emphasis
 * (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run). In scripts without spaces, a mark can both open
 * and close.
 */
export function opens({ before, after }: Sign): boolean {
  if (after === "space") return false;
  if (isWord(before)) return after === "unspaced";
  if (before === "unspaced" || before === "closing") return after !== "closing" && after !== "dash";
  return true;
}

export function closes({ before, after }: Sign): boolean {
  if (before === "space" || before === "opening") return false;
  if (isWord(after)) return before === "closing" || before === "neutral" || before === "unspaced";
  return after !== "unspaced" || before !== "dash";
}

/** Whether a mark is an apostrophe between a bracket, full stop or quotation and a suffix. */
export function isBeforeEnding(text: string, { at, before }: Sign): boolean {
  if (before !== "closing" && before !== "neutral") return false;
  return isEnding(text, at + 1) || isSuffix(text, at + 1);
}

/** Whether a mark that could close a quotation may also be an apostrophe or a prime. */
export function isWeak(text: string, { at, double, before }: Sign, language: string): boolean {
  return before === "digit" || (!double && mayEndCutWord(text, at, language));
}

/**
 * Whether a mark follows a number and precedes a character without a space: "双11"大促. It then closes an open quotation.
 */
export function closesNumber(text: string, { at, before, after }: Sign): boolean {
  return before === "digit" && (after === "unspaced" || WIDE.test(text[at + 1] ?? ""));
}

/**
 * For each mark, whether the next mark of its sort that is certainly a quotation mark closes one. The banks' in “the
 * '08 crash hit the banks' profits” is not.
 */
export function closersAhead(text: string, signs: readonly Sign[], language: string): boolean[] {
  const found = { double: false, single: false };
  const ahead: boolean[] = [];
  for (const [index, sign] of [...signs.entries()].reverse()) {
    const sort = sign.double ? "double" : "single";
    ahead[index] = found[sort];
    found[sort] = surely(text, sign, language) ?? found[sort];
  }
  return ahead;
}

/** Without spaces, neighbours do not show whether a mark opens or closes. */
function isBetweenUnspaced(text: string, sign: Sign): boolean {
  if (!opens(sign) || !closes(sign)) return false;
  return (
    sign.before === "unspaced" || sign.after === "unspaced" || WIDE.test(text[sign.at - 1] ?? "")
  );
}

/** True if the mark certainly closes, false if it certainly opens, undefined if it may be an apostrophe or a prime. */
function surely(text: string, sign: Sign, language: string): boolean | undefined {
  if (isInWord(sign) || isBeforeQuotation(text, sign) || isWeak(text, sign, language))
    return undefined;
  if (isBetweenUnspaced(text, sign)) return undefined;
  if (closes(sign) && (!opens(sign) || sign.before === "closing")) {
    const isApostrophe = !sign.double && (isBeforeEnding(text, sign) || isAnd(text, sign.at - 1));
    return isApostrophe ? undefined : true;
  }
  if (sign.double || !opens(sign)) return opens(sign) ? false : undefined;
  const { at } = sign;
  const omits = isAnd(text, at + 1) || leftOutBefore(text, at + 1, language) === "surely";
  return omits ? undefined : false;
}
