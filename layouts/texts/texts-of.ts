import { matchLanguage } from "../../src/languages.ts";
import type { Site } from "../../src/pages/types.ts";
import { english } from "./english.ts";
import type { Texts } from "./types.ts";

/** Every catalogue there is, by the language it is in. */
export const CATALOGUES = { en: english } as const satisfies Record<string, Texts>;

type Language = keyof typeof CATALOGUES;
const LANGUAGES = Object.keys(CATALOGUES) as Language[];

/** Looked up once for each language of a site: a page asks some fifty times. */
const found = new Map<string, Texts>();

/** The words of a language (BCP 47), as `es` for `es-MX`; of one that has no catalogue, the English ones. */
export function textsOf(language: string): Texts {
  const known = found.get(language) ?? CATALOGUES[matchLanguage(language, LANGUAGES) ?? "en"];
  found.set(language, known);
  return known;
}

/** The words of the page that is made: in the language of its edition, which `site` is of. */
export function texts({ settings }: Pick<Site, "settings">): Texts {
  return textsOf(settings.language);
}
