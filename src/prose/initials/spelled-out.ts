import { PROSE_MASK } from "../../markdown/prose-blocks.ts";
import { baseOf } from "../language.ts";

/** A word as initials see it. */
interface Word {
  /** In small letters. Of `U.S.`, all. */
  letters: string;
  text: string;
  isCapital: boolean;
  /** Names may have it, and their initials may leave it out. */
  isSmall: boolean;
  /** A sentence ends with it. */
  isLast: boolean;
}

const LONGEST_SMALL = 4;
/** Letters that a compound may give besides its first: of Personennahverkehr, PNV. */
const INNER = 2;
const SHORTEST_COMPOUND = 8;
const COMPOUNDING: ReadonlySet<string> = new Set(["de", "nl", "sv", "da", "nb", "nn", "no", "fi"]);

/** The initials, of some, whose letters begin the words of a name in a text. */
export function spelledOutIn(
  text: string,
  initials: readonly string[],
  language: string,
): string[] {
  if (initials.length === 0) return [];
  const words = wordsOf(text);
  const compounds = COMPOUNDING.has(baseOf(language));
  const byLetter = Map.groupBy(new Set(initials), (short) => short.charAt(0).toLowerCase());
  return words.flatMap(({ isCapital, letters }, at) => {
    const some = isCapital ? (byLetter.get(letters.charAt(0)) ?? []) : [];
    return some.filter((short) => spells(words, at, { short: short.toLowerCase(), compounds }));
  });
}

function wordsOf(text: string): Word[] {
  return text
    .replaceAll(PROSE_MASK, " ")
    .split(/[\s\u00a0/-]+/)
    .flatMap((written) => {
      const text = written.replace(/^[^\p{L}]+|^\p{L}{1,2}['’](?=\p{L})/gu, "");
      const [first] = /^\p{L}/u.exec(text) ?? [];
      if (first === undefined) return [];
      const isCapital = first !== first.toLowerCase();
      const [dotted] = /^(?:\p{Lu}\.)+/u.exec(text) ?? [];
      const letters = (dotted ? dotted.replaceAll(".", "") : first).toLowerCase();
      const isSmall = !isCapital && text.length <= LONGEST_SMALL;
      const isLast = !dotted && /[.!?;:]["'”’»)]*$/.test(text);
      return [{ letters, text: text.toLowerCase(), isCapital, isSmall, isLast }];
    });
}

interface Wanted {
  /** In small letters. */
  short: string;
  compounds: boolean;
}

/** Whether the words from `at` on have these initials. Two words of three letters are not a name. */
function spells(words: readonly Word[], at: number, { short, compounds }: Wanted): boolean {
  const from = (index: number, done: number, used: number): boolean => {
    if (done === short.length) return used > 1;
    const word = words[index];
    if (!word || (index > at && words[index - 1]?.isLast)) return false;
    if (word.isSmall && index > at && from(index + 1, done, used)) return true;
    const isFit = short.length > 2 || word.isCapital;
    if (!isFit || !short.startsWith(word.letters, done)) return false;
    const next = done + word.letters.length;
    if (from(index + 1, next, used + 1)) return true;
    if (!compounds || word.text.length < SHORTEST_COMPOUND) return false;
    for (let inner = 1; inner <= INNER; inner += 1) {
      const more = short.slice(next, next + inner);
      if (more.length < inner || !isWithin(more, word.text.slice(1))) return false;
      if (from(index + 1, next + inner, used + 1)) return true;
    }
    return false;
  };
  return from(at, 0, 0);
}

/** Whether a text has these letters in this order. */
function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
