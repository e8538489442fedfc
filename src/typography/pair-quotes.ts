import type { Edit } from "./edits.ts";
import { endsMeasure, isBehindPrefix, isGershayim, isPrime } from "./measures.ts";
import { isAnd, leftOutBefore } from "./omissions.ts";
import {
  closersAhead,
  closes,
  closesNumber,
  isBeforeEnding,
  isBeforeQuotation,
  isByMeasure,
  isInWord,
  isWeak,
  opens,
  type Sign,
  signsIn,
} from "./quote-signs.ts";
import { type Quotes, quotesFor } from "./quotes.ts";
import type { Kind } from "./signs.ts";

/** A quotation mark whose counterpart is not in the same text. */
export type Unpaired = Pick<Sign, "at" | "double">;

export interface Paired {
  edits: Edit[];
  /** The mark at the start of the text, if it can open a quotation. */
  first?: Unpaired;
  /** The last mark that opens a quotation without closing it. */
  unclosed?: Unpaired;
  /** The first mark that closes a quotation without opening it. */
  unopened?: Unpaired;
}

/** The state while reading a text. */
interface Reading {
  text: string;
  language: string;
  marks: Quotes;
  signs: readonly Sign[];
  ahead: readonly boolean[];
  /** What each mark becomes. Unset single marks become apostrophes; unset double marks stay straight. */
  glyphs: (string | undefined)[];
  /** Indexes of the marks of open quotations. */
  open: number[];
  openDoubles: number;
  unopened?: Unpaired;
}

const APOSTROPHE = "’";
const PRIME = "′";
const DOUBLE_PRIME = "″";

/**
 * Sets straight quotation marks, apostrophes and primes in one pass: judges each mark by its neighbours and pairs
 * opening with closing ones. An unpaired single mark becomes an apostrophe, an unpaired double mark stays.
 */
export function pairQuotes(text: string, language: string): Paired {
  const signs = signsIn(text);
  if (signs.length === 0) return { edits: [] };
  const reading: Reading = {
    text,
    language,
    marks: quotesFor(language),
    signs,
    ahead: closersAhead(text, signs, language),
    glyphs: [],
    open: [],
    openDoubles: 0,
  };
  let last: { at: number; kind: Kind } | undefined;
  for (const [index, sign] of signs.entries()) {
    if (last && last.at === sign.at - 1) sign.before = last.kind;
    const known = reading.glyphs[index];
    const kind = known === undefined ? setSign(reading, sign, index) : "neutral";
    last = { at: sign.at, kind };
  }
  const edits = signs.flatMap(({ at, double }, index): Edit[] => {
    const glyph = reading.glyphs[index] ?? (double ? '"' : APOSTROPHE);
    return glyph === '"' ? [] : [{ from: at, to: at + 1, text: glyph }];
  });
  return { edits, ...unpairedIn(reading) };
}

/** Sets a mark, and returns the kind that a mark directly after it sees. */
function setSign(reading: Reading, sign: Sign, index: number): Kind {
  return sign.double ? setDouble(reading, sign, index) : setSingle(reading, sign, index);
}

function setSingle(reading: Reading, sign: Sign, index: number): Kind {
  const { text, language, ahead, signs, open } = reading;
  const { at, before } = sign;
  const isMeasure = before === "digit" && endsMeasure(text, at);
  if (isInWord(sign)) {
    if (closesBeforeSuffix(reading, sign, index)) return closeQuotation(reading, index);
    return setGlyph(reading, index, isPrime(text, at) ? PRIME : APOSTROPHE);
  }
  if (isBeforeEnding(text, sign) || isBeforeQuotation(text, sign))
    return setGlyph(reading, index, APOSTROPHE);
  const opener = open.at(-1);
  const isOpen = opener !== undefined && signs[opener]?.double === false;
  if (isOpen && closes(sign)) {
    const isCut = isWeak(text, sign, language) && !closesNumber(text, sign) && ahead[index];
    if (isCut) return setGlyph(reading, index, isMeasure ? PRIME : APOSTROPHE);
    return closeQuotation(reading, index);
  }
  if (opens(sign)) {
    if (isAnd(text, at + 1)) {
      reading.glyphs[index + 1] = APOSTROPHE;
      return setGlyph(reading, index, APOSTROPHE);
    }
    const leftOut = leftOutBefore(text, at + 1, language);
    const isApostrophe =
      leftOut === "surely" || (leftOut === "perhaps" && (isOpen || !ahead[index]));
    return isApostrophe ? setGlyph(reading, index, APOSTROPHE) : openQuotation(reading, index);
  }
  if (!isMeasure) return setGlyph(reading, index, APOSTROPHE);
  if (text[at + 1] !== "'") return setGlyph(reading, index, PRIME);
  reading.glyphs[index + 1] = "";
  return setGlyph(reading, index, DOUBLE_PRIME);
}

const WRITES_SUFFIXES_ON = /^(?:tr|az|crh)(?:-|$)/i;

/** Whether a mark inside a word closes a quotation before a Turkish suffix: 'Evet'in zaferi. */
function closesBeforeSuffix({ open, signs, ahead, language }: Reading, sign: Sign, index: number) {
  const isOpen = signs[open.at(-1) ?? -1]?.double === false;
  return isOpen && sign.before === "letter" && !ahead[index] && WRITES_SUFFIXES_ON.test(language);
}

function setDouble(reading: Reading, sign: Sign, index: number): Kind {
  const { text, ahead, openDoubles } = reading;
  const { at, before, after } = sign;
  const isMeasure = before === "digit" && endsMeasure(text, at);
  const isNumber = openDoubles > 0 && closesNumber(text, sign);
  if (isMeasure && !isNumber && (isByMeasure(text, sign) || openDoubles === 0 || ahead[index]))
    return setGlyph(reading, index, DOUBLE_PRIME);
  const endsInWord = isInWord(sign) && !isGershayim(text, at);
  if (openDoubles > 0 && (closes(sign) || endsInWord)) return closeQuotation(reading, index);
  const isBehind =
    (after === "letter" || after === "digit") &&
    (ahead[index] || endsInNumber(reading, index)) &&
    isBehindPrefix(text, at);
  if (opens(sign) || isBehind) return openQuotation(reading, index);
  if (closes(sign)) reading.unopened ??= sign;
  return "neutral";
}

/** How many marks to inspect for the end of a quotation. */
const NEAR = 8;

/**
 * Whether the next double mark at a word's edge follows a number and so closes a quotation that this mark opens: ו"ערוץ
 * 13".
 */
function endsInNumber({ signs }: Reading, index: number): boolean {
  const near = signs.slice(index + 1, index + 1 + NEAR);
  const next = near.find((sign) => sign.double && !isInWord(sign));
  return next?.before === "digit" && closes(next);
}

function setGlyph({ glyphs }: Reading, index: number, glyph: string): Kind {
  glyphs[index] = glyph;
  return glyph === APOSTROPHE ? "neutral" : "closing";
}

function openQuotation(reading: Reading, index: number): Kind {
  reading.open.push(index);
  if (reading.signs[index]?.double) reading.openDoubles += 1;
  return "opening";
}

/** Closes the quotation. Single marks left open inside a double quotation become apostrophes. */
function closeQuotation(reading: Reading, index: number): Kind {
  const { signs, open, glyphs, marks } = reading;
  const double = signs[index]?.double === true;
  let opener = open.pop();
  while (double && opener !== undefined && !signs[opener]?.double) opener = open.pop();
  if (opener === undefined) return "neutral";
  if (double) reading.openDoubles -= 1;
  glyphs[opener] = marks[double ? 0 : 2];
  glyphs[index] = marks[double ? 1 : 3];
  return "closing";
}

function unpairedIn({ text, signs, open, unopened }: Reading): Omit<Paired, "edits"> {
  const [sign] = signs;
  const first = sign && opens(sign) && text.slice(0, sign.at).trim() === "" ? sign : undefined;
  const doubles = open.flatMap((index) => signs[index] ?? []).filter(({ double }) => double);
  // A single mark may be an apostrophe: it only counts at the start of the text.
  const single = first && !first.double && open[0] === 0 ? first : undefined;
  const unclosed = doubles.at(-1) ?? single;
  return { ...(first && { first }), ...(unclosed && { unclosed }), ...(unopened && { unopened }) };
}
