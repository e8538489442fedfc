import { memoByKey } from "../memo.ts";

/** Widths in em of characters in a common sans serif, a little generous: no font is read. */
const NARROW = /[ijltfrI.,:;'|!()[\]{}\u2019\u00a0 -]/;
const WIDE_LATIN = /[mwMW@%&\u2014]/;
const CAPITAL = /\p{Lu}/u;
/** Chinese, Japanese, Korean and emoji fill a square. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF00-\uFFEF]/u;
const EMOJI = /\p{Extended_Pictographic}/u;
const UNSEEN = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

function emOf(character: string): number {
  if (UNSEEN.test(character)) return 0;
  if (EMOJI.test(character)) return 1.35;
  if (SQUARE.test(character)) return 1;
  if (WIDE_LATIN.test(character)) return 0.9;
  if (NARROW.test(character)) return 0.34;
  return CAPITAL.test(character) ? 0.68 : 0.57;
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** An estimate of a text's width in the units of `size`, its font size. */
export function textWidth(text: string, size: number): number {
  return size * emsOf(text);
}

function emsOf(text: string): number {
  let ems = 0;
  for (const { segment } of graphemes.segment(text)) ems += emOf(segment);
  return ems;
}

const segmenterOf = memoByKey(
  (locale: string) => new Intl.Segmenter(locale, { granularity: "word" }),
);

/** Labels show less of a text. */
const MOST_CHARACTERS = 240;

interface WrapOptions {
  width: number;
  size: number;
  lines: number;
  locale: string;
}

/** Breaks a text into lines of at most `width`, at the words of its language. What does not fit ends in “…”. */
export function wrapText(text: string, { width, size, lines, locale }: WrapOptions): string[] {
  if (text.length > MOST_CHARACTERS)
    return wrapText(`${text.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`, {
      width,
      size,
      lines,
      locale,
    });
  if (textWidth(text, size) <= width) return [text];
  const made: string[] = [];
  let line = "";
  for (const { segment } of segmenterOf(locale).segment(text)) {
    if (line !== "" && textWidth((line + segment).trimEnd(), size) > width) {
      made.push(line.trim());
      line = "";
    }
    line += segment;
  }
  if (line.trim() !== "") made.push(line.trim());
  const kept = made.slice(0, lines);
  const isCut = made.length > lines;
  return kept.map((own, index) => {
    const isLast = isCut && index === kept.length - 1;
    return isLast ? cut(`${own}…`, width, size, true) : cut(own, width, size);
  });
}

function cut(text: string, width: number, size: number, isMarked = false): string {
  if (textWidth(text, size) <= width) return text;
  const parts = Array.from(graphemes.segment(text), ({ segment }) => segment);
  if (isMarked) parts.pop();
  while (parts.length > 1 && textWidth(`${parts.join("")}…`, size) > width) parts.pop();
  return `${parts.join("").trimEnd()}…`;
}
