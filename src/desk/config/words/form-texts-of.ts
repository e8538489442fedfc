import { matchLanguage } from "../../../languages.ts";
import { arabic } from "./arabic.ts";
import { chinese } from "./chinese.ts";
import type { FormTexts } from "./form-texts.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { spanish } from "./spanish.ts";

/** By the languages of the interface besides English. */
const TEXTS = {
  es: spanish,
  fr: french,
  de: german,
  ar: arabic,
  zh: chinese,
  ja: japanese,
} satisfies Record<string, FormTexts>;

const LANGUAGES = Object.keys(TEXTS) as (keyof typeof TEXTS)[];

/** The texts of forms in a language (BCP 47); undefined if they are in English. */
export function formTextsOf(language: string): FormTexts | undefined {
  const found = matchLanguage(language, LANGUAGES);
  return found && TEXTS[found];
}
