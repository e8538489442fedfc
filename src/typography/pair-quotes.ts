import type { Kind } from "./characters.ts";
import type { Edit } from "./edits.ts";
import { endsMeasure, followsPrefix, isGershayim, isPrime } from "./measures.ts";
import { isElidedAnd, omissionBefore } from "./omissions.ts";
import {
  closersAhead,
  closes,
  closesNumber,
  isAmbiguous,
  isBeforeContraction,
  isBeforeQuotation,
  isBetweenMeasures,
  isInWord,
  type Mark,
  marksIn,
  opens,
} from "./quote-marks.ts";
import { type Quotes, quotesFor } from "./quotes.ts";

/** A quotation mark whose counterpart is not in the same text. */
export type Unpaired = Pick<Mark, "at" | "double">;

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
  quotes: Quotes;
  marks: readonly Mark[];
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
  const marks = marksIn(text);
  if (marks.length === 0) return { edits: [] };
  const reading: Reading = {
    text,
    language,
    quotes: quotesFor(language),
    marks,
    ahead: closersAhead(text, marks, language),
    glyphs: [],
    open: [],
    openDoubles: 0,
  };
  let last: { at: number; kind: Kind } | undefined;
  for (const [index, mark] of marks.entries()) {
    if (last && last.at === mark.at - 1) mark.before = last.kind;
    const known = reading.glyphs[index];
    const kind = known === undefined ? setMark(reading, mark, index) : "neutral";
    last = { at: mark.at, kind };
  }
  const edits = marks.flatMap(({ at, double }, index): Edit[] => {
    const glyph = reading.glyphs[index] ?? (double ? '"' : APOSTROPHE);
    return glyph === '"' ? [] : [{ from: at, to: at + 1, text: glyph }];
  });
  return { edits, ...unpairedIn(reading) };
}

/** Sets a mark, and returns the kind that a mark directly after it sees. */
function setMark(reading: Reading, mark: Mark, index: number): Kind {
  return mark.double ? setDouble(reading, mark, index) : setSingle(reading, mark, index);
}

function setSingle(reading: Reading, mark: Mark, index: number): Kind {
  const { text, language, ahead, marks, open } = reading;
  const { at, before } = mark;
  const isMeasure = before === "digit" && endsMeasure(text, at);
  if (isInWord(mark)) {
    if (closesBeforeSuffix(reading, mark, index)) return closeQuotation(reading, index);
    return setGlyph(reading, index, isPrime(text, at) ? PRIME : APOSTROPHE);
  }
  if (isBeforeContraction(text, mark) || isBeforeQuotation(text, mark))
    return setGlyph(reading, index, APOSTROPHE);
  const opener = open.at(-1);
  const isOpen = opener !== undefined && marks[opener]?.double === false;
  if (isOpen && closes(mark)) {
    const isCut = isAmbiguous(text, mark, language) && !closesNumber(text, mark) && ahead[index];
    if (isCut) return setGlyph(reading, index, isMeasure ? PRIME : APOSTROPHE);
    return closeQuotation(reading, index);
  }
  if (opens(mark)) {
    if (isElidedAnd(text, at + 1)) {
      reading.glyphs[index + 1] = APOSTROPHE;
      return setGlyph(reading, index, APOSTROPHE);
    }
    const omission = omissionBefore(text, at + 1, language);
    const isApostrophe =
      omission === "surely" || (omission === "perhaps" && (isOpen || !ahead[index]));
    return isApostrophe ? setGlyph(reading, index, APOSTROPHE) : openQuotation(reading, index);
  }
  if (!isMeasure) return setGlyph(reading, index, APOSTROPHE);
  if (text[at + 1] !== "'") return setGlyph(reading, index, PRIME);
  reading.glyphs[index + 1] = "";
  return setGlyph(reading, index, DOUBLE_PRIME);
}

const ATTACHES_SUFFIXES = /^(?:tr|az|crh)(?:-|$)/i;

/** Whether a mark inside a word closes a quotation before a Turkish suffix: 'Evet'in zaferi. */
function closesBeforeSuffix({ open, marks, ahead, language }: Reading, mark: Mark, index: number) {
  const isOpen = marks[open.at(-1) ?? -1]?.double === false;
  return isOpen && mark.before === "letter" && !ahead[index] && ATTACHES_SUFFIXES.test(language);
}

function setDouble(reading: Reading, mark: Mark, index: number): Kind {
  const { text, ahead, openDoubles } = reading;
  const { at, before, after } = mark;
  const isMeasure = before === "digit" && endsMeasure(text, at);
  const isNumber = openDoubles > 0 && closesNumber(text, mark);
  if (
    isMeasure &&
    !isNumber &&
    (isBetweenMeasures(text, mark) || openDoubles === 0 || ahead[index])
  )
    return setGlyph(reading, index, DOUBLE_PRIME);
  const endsInWord = isInWord(mark) && !isGershayim(text, at);
  if (openDoubles > 0 && (closes(mark) || endsInWord)) return closeQuotation(reading, index);
  const opensAfterPrefix =
    (after === "letter" || after === "digit") &&
    (ahead[index] || closesAfterNumber(reading, index)) &&
    followsPrefix(text, at);
  if (opens(mark) || opensAfterPrefix) return openQuotation(reading, index);
  if (closes(mark)) reading.unopened ??= mark;
  return "neutral";
}

/** How many marks to inspect for the end of a quotation. */
const LOOKAHEAD = 8;

/**
 * Whether the next double mark at a word's edge follows a number and so closes a quotation that this mark opens: ו"ערוץ
 * 13".
 */
function closesAfterNumber({ marks }: Reading, index: number): boolean {
  const near = marks.slice(index + 1, index + 1 + LOOKAHEAD);
  const next = near.find((mark) => mark.double && !isInWord(mark));
  return next?.before === "digit" && closes(next);
}

function setGlyph({ glyphs }: Reading, index: number, glyph: string): Kind {
  glyphs[index] = glyph;
  return glyph === APOSTROPHE ? "neutral" : "closing";
}

function openQuotation(reading: Reading, index: number): Kind {
  reading.open.push(index);
  if (reading.marks[index]?.double) reading.openDoubles += 1;
  return "opening";
}

/** Closes the quotation. Single marks left open inside a double quotation become apostrophes. */
function closeQuotation(reading: Reading, index: number): Kind {
  const { marks, open, glyphs, quotes } = reading;
  const double = marks[index]?.double === true;
  let opener = open.pop();
  while (double && opener !== undefined && !marks[opener]?.double) opener = open.pop();
  if (opener === undefined) return "neutral";
  if (double) reading.openDoubles -= 1;
  glyphs[opener] = quotes[double ? 0 : 2];
  glyphs[index] = quotes[double ? 1 : 3];
  return "closing";
}

function unpairedIn({ text, marks, open, unopened }: Reading): Omit<Paired, "edits"> {
  const [mark] = marks;
  const first = mark && opens(mark) && text.slice(0, mark.at).trim() === "" ? mark : undefined;
  const doubles = open.flatMap((index) => marks[index] ?? []).filter(({ double }) => double);
  // A single mark may be an apostrophe: it only counts at the start of the text.
  const single = first && !first.double && open[0] === 0 ? first : undefined;
  const unclosed = doubles.at(-1) ?? single;
  return { ...(first && { first }), ...(unclosed && { unclosed }), ...(unopened && { unopened }) };
}
