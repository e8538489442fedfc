/** Bounds of a text's number of lines, and whether every word certainly fits on a line. */
export interface LineCount {
  min: number;
  max: number;
  allFit: boolean;
}

/**
 * Letter widths in a bold serif font, in hundredths of an em. They only serve to avoid measuring, and only their
 * proportions matter.
 */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [28, " ',./’‘ן"],
  [32, "-:;וזי"],
  [36, "ijlłι"],
  [40, "!()IJftגנ"],
  [48, 's“”"'],
  [52, "crzεгтзсэדרךלץ"],
  [56, "0123456789Segyבכעףפצק«»еь"],
  [60, "aovxβκλορυабвоуяאהםסת"],
  [64, "EFLPTbdkpqnαημσДЕкдрхחטמ"],
  [68, "BCVYZhuΒπВийпцчн"],
  [74, "KRXADGUΑАש"],
  [82, "&NOQwHωмжыюф"],
  [98, "MmМшщœ"],
  [110, "WШ"],
];
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])),
);
const DEFAULT_WIDTH = 60;

/** Error margin of a line's estimated width, since letters are kerned and placed at whole pixels. */
const TOLERANCE = 0.02;

/** Words without inner line breaks, in scripts whose letters do not change shape with their position. */
const PLAIN_WORD =
  /^[“‘«"'(]?[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{M}\p{Nd}](?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{M}\p{Nd}’']*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{M}\p{Nd}])?[”’»"'):;,.?!]*$/u;

/**
 * Returns a function that bounds the number of lines for a width in em. `all` is the text's width on one line.
 * Undefined for texts that may break other than at spaces, or in scripts without known widths.
 */
export function lineCounter(text: string, all: number): ((width: number) => LineCount) | undefined {
  const words = text.split(" ");
  if (!words.every((word) => PLAIN_WORD.test(word))) return undefined;
  const shares = words.map(widthOf);
  const space = widthOf(" ");
  const scale = all / (shares.reduce((sum, share) => sum + share + space, 0) - space);
  const ems = shares.map((share) => share * scale);
  return (width) => ({
    min: countLines(ems, space * scale, width * (1 + TOLERANCE)),
    max: countLines(ems, space * scale, width * (1 - TOLERANCE)),
    allFit: Math.max(...ems) < width * (1 - TOLERANCE),
  });
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word.normalize("NFD").replace(/\p{M}/gu, ""))
    width += WIDTH_OF.get(letter) ?? DEFAULT_WIDTH;
  return width;
}

function countLines(words: readonly number[], space: number, width: number): number {
  let lines = 1;
  let used = -space;
  for (const word of words) {
    if (used + space + word > width && used > 0) {
      lines += 1;
      used = word;
    } else used += space + word;
  }
  return lines;
}
