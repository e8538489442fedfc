import { memoByKey } from "../memo.ts";

/** How an index in one language files titles. */
export interface Filing {
  /** The heading of a title: its first letter, without accents that make no other letter; `#` for digits and signs. */
  headingOf: (title: string) => string;
  /** A title as it is sorted, without words that do not count. */
  sorted: (title: string) => string;
  /** Compares headings. Those with numbers count. */
  compare: (a: string, b: string) => number;
}

/** The filing of a language (BCP 47), made once, since collators take long to create. */
export const filingOf = memoByKey((language: string): Filing => {
  const { language: own, script } = new Intl.Locale(language).maximize();
  const special = SPECIAL[`${own}-${script}`]?.() ?? {};
  const { heading, sorted = (title) => title } = special;
  const plain = plainLetters(language);
  const ofLetter = memoByKey((letter: string) => heading?.(letter) ?? plain(letter));
  return {
    headingOf: (title) => {
      const [letter = ""] = /[\p{L}\p{N}]\p{M}*/u.exec(sorted(title)) ?? [];
      return ofLetter(letter.normalize());
    },
    sorted,
    compare: new Intl.Collator(language, { numeric: true }).compare,
  };
});

/** The heading for a first letter; undefined for letters of other scripts. */
type Heading = (letter: string) => string | undefined;

interface Special {
  heading?: Heading;
  sorted?: (title: string) => string;
}

/** Languages, by script, in whose indexes a title's first letter is not a heading. */
const SPECIAL: Readonly<Record<string, () => Special>> = {
  "zh-Hans": () => ({ heading: pinyinInitials() }),
  "zh-Hant": () => ({ heading: strokes() }),
  "ja-Jpan": () => ({ heading: kanaRows() }),
  "ar-Arab": () => ({ sorted: withoutArticle }),
};

/** Ñ is a letter in Spanish and Ä in Swedish, while É is an E in French: Intl knows the letters of each alphabet. */
function plainLetters(language: string): (first: string) => string {
  const { compare } = new Intl.Collator(language, { sensitivity: "base" });
  return (first) => {
    // NFD splits Korean syllables into letters; the first one counts.
    const plain = /^\p{L}/u.exec(first.normalize("NFD"))?.[0];
    if (plain === undefined) return "#";
    const isLetter = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(first) && compare(first, plain);
    return (isLetter ? first : plain).toLocaleUpperCase(language);
  };
}

const HAN = /^\p{Script=Han}/u;
/** Ideographs that collations know. Rarer ones, beyond U+FFFF, have their own headings. */
const COMMON_HAN = /^(?=\p{Script=Han})[\0-\uffff]/u;

/** 北 is under B, as in Beijing. */
function pinyinInitials(): Heading {
  return headingFinder("zh-u-co-pinyin", [..."ABCDEFGHJKLMNOPQRSTWXYZ"]);
}

/** 中 is under “4畫”, since it has four strokes. */
function strokes(): Heading {
  // CLDR counts strokes in Braille patterns.
  const counts = Array.from({ length: 33 }, (_, index) => String.fromCharCode(0x2801 + index));
  const find = headingFinder("zh-u-co-stroke", counts);
  return (letter) => {
    const count = find(letter);
    return count && `${count.charCodeAt(0) - 0x2800}畫`;
  };
}

/**
 * Finds the last heading that a collation sorts before an ideograph. CLDR puts U+FDD0 before each heading:
 * https://unicode.org/reports/tr35/tr35-collation.html#Index_Characters
 */
function headingFinder(collation: string, headings: readonly string[]): Heading {
  const { compare } = new Intl.Collator(collation);
  return (letter) =>
    COMMON_HAN.test(letter)
      ? headings.findLast((heading) => compare(`\ufdd0${heading}`, letter) <= 0)
      : undefined;
}

/** ガ is under か. Ideographs share a heading, since only a dictionary knows how they are read. */
function kanaRows(): Heading {
  const { compare } = new Intl.Collator("ja", { sensitivity: "base" });
  const rows = [..."あかさたなはまやらわ"];
  return (letter) => {
    if (HAN.test(letter)) return "漢字";
    if (!/^[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)) return undefined;
    return rows.findLast((row) => compare(row, letter) <= 0);
  };
}

/** Verbal nouns that begin with these letters without an article, and the name of God. */
const NO_ARTICLE = /^ال(?:له|تزام|تهاب|تقاء|تماس|تفات|تباس|تحاق|تحام|تواء|تئام)(?:ات)?(?!\p{L})/u;

function withoutArticle(title: string): string {
  const words = title.replace(/^\P{L}+(?=\p{L})/u, "");
  return NO_ARTICLE.test(words) ? words : words.replace(/^ال(?=\p{L}{2})/u, "");
}
