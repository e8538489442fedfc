import { type InterfaceLanguage, interfaceLanguage } from "../../src/languages.ts";
import type { Site } from "../../src/pages/types.ts";
import { arabic } from "./arabic.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { spanish } from "./spanish.ts";
import type { Texts } from "./types.ts";

/** A catalogue that lacks a word does not type-check, and neither does a language that lacks a catalogue. */
export const CATALOGUES: Record<InterfaceLanguage, Texts> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  ar: arabic,
  zh: chinese,
};

/** The words of a language (BCP 47), as `es` for `es-MX`; of one that has no catalogue, the English ones. */
export function textsOf(language: string): Texts {
  return CATALOGUES[interfaceLanguage(language)];
}

/** The words of the page that is made: in the language of its edition, which `site` is of. */
export function texts({ settings }: Pick<Site, "settings">): Texts {
  return textsOf(settings.language);
}
