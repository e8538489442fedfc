import { memoByKey } from "../memo.ts";
import { kindBefore } from "./characters.ts";
import { lookUp } from "./quotes.ts";

/** Words that may follow an apostrophe for omitted letters. `perhaps`: a quotation may also begin with them. */
interface Omissions {
  sure: ReadonlySet<string>;
  perhaps: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" ").filter(Boolean));
const omissions = (sure: string, perhaps = ""): Omissions => ({
  sure: words(sure),
  perhaps: words(perhaps),
});

/** By BCP 47 tag; the longest match wins. */
export const OMISSIONS: Readonly<Record<string, Omissions>> = {
  af: omissions("n s t k r"),
  cy: omissions("r n w m ma na di dw dy"),
  da: omissions("n"),
  de: omissions("s n ne nen nem ner nes", "ran rauf raus rein rum runter rüber"),
  en: omissions(
    "tis tisn twas twasn twere twill twould twouldn til em n nuff nother neath gainst cuz coz cos ello allo murica ere im ow ave",
    "till cause round bout fore way cross cept course kay phone plane bus flu hood burbs possum gator cello sup scuse tude er pon tween twixt mongst fraid shrooms copter",
  ),
  es: omissions("", "pa na ta tá"),
  fr: omissions("", "tit tite core ya"),
  fy: omissions("n k t s m"),
  gsw: omissions("s n"),
  it: omissions("ndrangheta ndrine ndranghetista ndranghetisti", "sto sta sti ste na nu o a e"),
  lb: omissions("t s n"),
  mt: omissions("il l ma"),
  nb: omissions("n"),
  nds: omissions("n t s"),
  nl: omissions("s t n k m r ns tzelfde em"),
  no: omissions("n"),
  pt: omissions("", "tá tou tô tava pra"),
  sv: omissions("n"),
};

const NONE = omissions("");

const omissionsIn = memoByKey((language) => lookUp(OMISSIONS, language) ?? NONE);

/** A two-digit year with an optional suffix: '68er, '90s. Thousands may be omitted as well: £'000. */
const YEAR = /\p{Nd}{2}(?!\p{Nd})(?!'(?!s(?!\p{L}))|%|[.,:]\p{Nd})/uy;
const YEARS =
  /(?:\p{Nd}{2}[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]|000(?!\p{Nd}))/vy;
/** Names that are written this way in every language: 's-Hertogenbosch, 't Hooft, 'Ndrangheta. */
const NAME = /(?:s-\p{Lu}|t \p{Lu}|ndrangheta(?!\p{L}))/iuy;
const WORD = /([\p{L}\p{M}]{1,16})(?![\p{L}\p{M}\p{N}])(?!'(?!\p{L}))/uy;

/** Whether an apostrophe at the start of a word stands for omitted letters or digits. `offset` is just after it. */
export function omissionBefore(
  text: string,
  offset: number,
  language: string,
): "surely" | "perhaps" | "no" {
  if (matchAt(NAME, text, offset)) return "surely";
  // Next to a Chinese or Japanese letter, a quotation is as likely: '90年代', と'80s'.
  const isUnspaced = kindBefore(text, offset - 1) === "unspaced";
  if (matchAt(YEARS, text, offset)) return isUnspaced ? "perhaps" : "surely";
  if (matchAt(YEAR, text, offset)) return "perhaps";
  const word = matchAt(WORD, text, offset)?.[1]?.toLowerCase();
  if (word === undefined) return "no";
  const { sure, perhaps } = omissionsIn(language);
  if (sure.has(word)) return "surely";
  return perhaps.has(word) ? "perhaps" : "no";
}

const AND = /n'(?=[\s\p{Pd}&]+[\p{L}\p{N}"'])/iuy;

/** Whether this is the “n'” of rock 'n' roll: both marks are apostrophes. */
export function isElidedAnd(text: string, offset: number): boolean {
  return matchAt(AND, text, offset) !== undefined;
}

const ENDING = /(?:s|d|m|t|ll|ve|re)(?![\p{L}\p{N}'])/iuy;

/** A suffix after a bracket, a full stop or a quotation: the U.S.'s, (Smith)'s, "Hamlet"'s. */
export function isContraction(text: string, offset: number): boolean {
  return matchAt(ENDING, text, offset) !== undefined;
}

/** A suffix directly after a bracket or quotation, as in Turkish and Estonian: "Hürriyet"'teki, (AB)'nin. */
const BEFORE_SUFFIX = /[\p{L}\p{N}.!?…)][)\]}"”»]$/u;
const SUFFIX = /\p{Ll}/uy;

export function isSuffix(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 3), offset - 1);
  return matchAt(SUFFIX, text, offset) !== undefined && BEFORE_SUFFIX.test(before);
}

/** Endings of plural possessives and of clipped words: the players' tunnel, goin' home. */
const MAY_BE_CUT = /(?:[sxzß]|\p{L}{2}in)$/iu;
/** Short words that are commonly clipped: un po' meno, th' end. */
const IS_CUT = /(?<!\p{L})(?:o|n|po|mo|be|va|fa|da|di|sta|to|ca|th|an|ol|wi|pa)$/iu;
/** German words, mostly verbs, that are clipped: ich hab' es. */
const IS_CUT_IN_GERMAN =
  /(?<!\p{L})(?:hab|wär|hätt|würd|könnt|möcht|müsst|sollt|wollt|werd|glaub|denk|find|geh|seh|sag|heut|ohn)$/iu;
const IN_GERMAN = /^(?:de|gsw|lb|nds)(?:-|$)/i;
const MAX_END_LENGTH = 8;
const WORD_AFTER = /\s["'“„«‘(]?[\p{L}\p{N}]/uy;

/** Whether a mark after a word may be an apostrophe. A possessive is followed by another word. */
export function mayEndCutWord(text: string, offset: number, language: string): boolean {
  const end = text.slice(Math.max(0, offset - MAX_END_LENGTH), offset);
  if (IS_CUT.test(end) || (IN_GERMAN.test(language) && IS_CUT_IN_GERMAN.test(end))) return true;
  return matchAt(WORD_AFTER, text, offset + 1) !== undefined && MAY_BE_CUT.test(end);
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}
