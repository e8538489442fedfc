import { matchLanguage } from "../languages.ts";
import { arabic } from "./arabic.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { spanish } from "./spanish.ts";
import type { Words } from "./types.ts";

/** A catalogue for each language that has one. One that lacks a word does not type-check. */
export const CATALOGUES = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  ar: arabic,
  zh: chinese,
  ja: japanese,
} satisfies Record<string, Words>;

const LANGUAGES = Object.keys(CATALOGUES) as (keyof typeof CATALOGUES)[];

/** Looked up once for each language of a site: a page asks some hundred times. */
const found = new Map<string, Words>();

/** The words of a language (BCP 47), as those of `es` for `es-MX`; of one that has none, the English ones. */
export function wordsOf(language: string): Words {
  const known = found.get(language) ?? CATALOGUES[matchLanguage(language, LANGUAGES) ?? "en"];
  found.set(language, known);
  return known;
}
