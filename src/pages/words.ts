import { type InterfaceLanguage, interfaceLanguage } from "../languages.ts";
import { arabic } from "./words/arabic.ts";
import { chinese } from "./words/chinese.ts";
import { english } from "./words/english.ts";
import { french } from "./words/french.ts";
import { german } from "./words/german.ts";
import { spanish } from "./words/spanish.ts";

/** The titles that pages have of themselves; all other interface words are the layouts'. */
export interface PageWords {
  home: string;
  tags: string;
  authors: string;
  archive: string;
  sources: string;
  /** A letter by e-mail, among the ways to share. */
  email: string;
  search: string;
  searchDescription: (publication: string) => string;
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

/** A catalogue that lacks a word does not type-check, and neither does a language that lacks a catalogue. */
export const WORDS: Record<InterfaceLanguage, PageWords> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  ar: arabic,
  zh: chinese,
};

/** The words of a language (BCP 47), as `es` for `es-MX`; of one that has no catalogue, the English ones. */
export function wordsOf(language: string): PageWords {
  return WORDS[interfaceLanguage(language)];
}
