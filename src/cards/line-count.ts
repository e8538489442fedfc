/** How many lines a text takes at least and at most, and whether all its words are surely as narrow as a line. */
export interface LineCount {
  least: number;
  most: number;
  allFit: boolean;
}

/**
 * Letters by how wide they are, in hundredths of an em, in a bold book face. Only their proportions count, and only to
 * tell what need not be measured.
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
const USUAL = 60;

/** By so much a line may be wider or narrower than its letters tell: they are set at whole pixels, and closer in pairs. */
const TOLERANCE = 0.02;

/** Words between which, and nowhere else, a line may end; in scripts whose letters are as wide wherever they stand. */
const PLAIN_WORD =
  /^[“‘«"'(]?[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{M}\p{Nd}](?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{M}\p{Nd}’']*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{M}\p{Nd}])?[”’»"'):;,.?!]*$/u;

/**
 * Counts the lines of a text in a width of so many ems; `all` is how many it takes on one line. Undefined for a text that
 * may be broken elsewhere than at a space, or whose letters' widths are not told here.
 */
export function lineCounter(text: string, all: number): ((width: number) => LineCount) | undefined {
  const words = text.split(" ");
  if (!words.every((word) => PLAIN_WORD.test(word))) return undefined;
  const shares = words.map(widthOf);
  const space = widthOf(" ");
  const scale = all / (shares.reduce((sum, share) => sum + share + space, 0) - space);
  const ems = shares.map((share) => share * scale);
  return (width) => ({
    least: greedy(ems, space * scale, width * (1 + TOLERANCE)),
    most: greedy(ems, space * scale, width * (1 - TOLERANCE)),
    allFit: Math.max(...ems) < width * (1 - TOLERANCE),
  });
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word.normalize("NFD").replace(/\p{M}/gu, ""))
    width += WIDTH_OF.get(letter) ?? USUAL;
  return width;
}

function greedy(words: readonly number[], space: number, width: number): number {
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
