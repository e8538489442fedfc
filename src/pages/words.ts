import { matchLanguage } from "../languages.ts";
import { english } from "./words/english.ts";

/** The titles that pages have of themselves; all other interface words are the layouts'. */
export interface PageWords {
  home: string;
  tags: string;
  authors: string;
  archive: string;
  sources: string;
  notFound: string;
  notFoundDescription: string;
  page: (title: string, number: number) => string;
  taggedWith: (tag: string) => string;
  by: (name: string) => string;
  from: (period: string) => string;
  articlesIn: (section: string, publication: string) => string;
  citing: (source: string) => string;
  tagsDescription: (publication: string) => string;
  authorsDescription: (publication: string) => string;
  archiveDescription: (publication: string) => string;
  sourcesDescription: (publication: string) => string;
  sourcesByPublisher: string;
  sourcesByKind: string;
  byPublisherDescription: (publication: string) => string;
  byKindDescription: (publication: string) => string;
}

/** Every catalogue there is, by the language it is in. */
export const WORDS = { en: english } as const satisfies Record<string, PageWords>;

type Language = keyof typeof WORDS;
const LANGUAGES = Object.keys(WORDS) as Language[];

/** Looked up once for each language of a site. */
const found = new Map<string, PageWords>();

/** The words of a language (BCP 47), as `es` for `es-MX`; of one that has no catalogue, the English ones. */
export function wordsOf(language: string): PageWords {
  const known = found.get(language) ?? WORDS[matchLanguage(language, LANGUAGES) ?? "en"];
  found.set(language, known);
  return known;
}
