import type { Reference } from "../citations/types.ts";
import type { ArticleFacts, Author, Section, Settings, StandingPage } from "../content/types.ts";
import type { Moment } from "../dates.ts";

/** A section with its published articles, newest first, as all lists of articles here. */
export interface SectionFront extends Section {
  articles: ArticleFacts[];
}

export interface Tag {
  /** The tag as its newest article writes it. */
  title: string;
  /** Its folder under `/tags/`. */
  slug: string;
  articles: ArticleFacts[];
}

export interface AuthorFront {
  author: Author;
  articles: ArticleFacts[];
}

export interface Month {
  yyyy: string;
  mm: string;
  articles: ArticleFacts[];
}

export interface Year {
  yyyy: string;
  /** Newest first, only those with articles. */
  months: Month[];
  articles: ArticleFacts[];
}

/** One source of the whole publication: the same url, or the same words, in any number of articles. */
export interface SourceEntry {
  /** Its folder under `/sources/`, unique. */
  slug: string;
  /** From 2, among sources whose titles make one folder. */
  nth?: number;
  /** As the newest article that cites it declares it. */
  reference: Reference;
  /** The articles that cite it, newest first. */
  articles: ArticleFacts[];
}

/** Everything that is public at `now`, and nothing else: a pure function of content, settings and clock. */
export interface Publication {
  settings: Settings;
  now: Moment;
  /** Newest first. */
  articles: ArticleFacts[];
  /** In the order of the settings, also those without an article. */
  sections: SectionFront[];
  /** By title. */
  tags: Tag[];
  /** By name: those of public articles, and those whose files say that they are public. */
  authors: AuthorFront[];
  years: Year[];
  /** By title. */
  sources: SourceEntry[];
  standing: StandingPage[];
  /** The articles that readers have in several languages, by the path of each of them, whatever edition it is in. */
  translations: ReadonlyMap<string, Translated>;
}

/** One article in its languages. */
export interface Translated {
  /** Absent where readers do not know of it. */
  original?: ArticleFacts;
  /** Two or more, the original first. */
  articles: readonly ArticleFacts[];
}
