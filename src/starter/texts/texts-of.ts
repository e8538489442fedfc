import { matchLanguage } from "../../languages.ts";
import type { CATALOGUES } from "../../words/words-of.ts";
import { arabic } from "./arabic.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { spanish } from "./spanish.ts";
import type { StarterTexts } from "./types.ts";

/** The languages of the interface. */
export type StarterLanguage = keyof typeof CATALOGUES;

/** The texts by language. A missing language is a type error. */
export const STARTER_TEXTS: Record<StarterLanguage, StarterTexts> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  ar: arabic,
  zh: chinese,
  ja: japanese,
};

export const STARTER_LANGUAGES = Object.keys(STARTER_TEXTS) as StarterLanguage[];

/** The language in which a publication begins: its own if the interface has it, else English. */
export function starterLanguage(language: string): StarterLanguage {
  return matchLanguage(language, STARTER_LANGUAGES) ?? "en";
}
