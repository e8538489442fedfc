import { matchLanguage } from "../languages.ts";
import { american } from "./american.ts";
import { arabic } from "./arabic.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { spanish } from "./spanish.ts";
import type { Words } from "./types.ts";

/** The catalogues by language. A missing word is a type error. */
export const CATALOGUES = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  ar: arabic,
  zh: chinese,
  ja: japanese,
} satisfies Record<string, Words>;

/** Catalogues of regions whose spelling or punctuation differs. */
const VARIANTS = { "en-US": american } satisfies Record<string, Words>;

const ALL = { ...CATALOGUES, ...VARIANTS };
const LANGUAGES = Object.keys(ALL) as (keyof typeof ALL)[];

/** Whether there are words in a language, and not only the English ones that serve it. */
export function hasWordsOf(language: string): boolean {
  return matchLanguage(language, LANGUAGES) !== undefined;
}

/** Cached, because a page asks about a hundred times. */
const found = new Map<string, Words>();

/**
 * The words of a language (BCP 47): `es` also serves `es-MX`, and English serves languages without a catalogue. A region
 * may have its variant, as `en-US`.
 */
export function wordsOf(language: string): Words {
  const known = found.get(language) ?? ALL[matchLanguage(language, LANGUAGES) ?? "en"];
  found.set(language, known);
  return known;
}
