import type { Reference } from "../citations/types.ts";
import type {
  ArticleFacts,
  Author,
  Section,
  Settings,
  StandingPage,
  Topic,
} from "../content/types.ts";
import type { Moment } from "../dates/moments.ts";

/** A section with its published articles, newest first like all lists of articles here. */
export interface SectionFront extends Section {
  articles: ArticleFacts[];
}

export interface Tag {
  /** The topic's title, else the tag as its newest article writes it. */
  title: string;
  /** Its folder under `/tags/`. */
  slug: string;
  articles: ArticleFacts[];
  topic?: Topic;
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

/** A source as cited across the publication. `sourceIdentity` decides which declarations are one source. */
export interface SourceEntry {
  /** Its folder under `/sources/`, unique. */
  slug: string;
  /** From 2, if sources with similar titles share a base slug. */
  nth?: number;
  /** As declared by the newest article that cites it. */
  reference: Reference;
  /** The articles that cite it, newest first. */
  articles: ArticleFacts[];
}

/** Everything that is public at `now`: a pure function of content, settings and clock. */
export interface Publication {
  settings: Settings;
  now: Moment;
  /** Newest first. */
  articles: ArticleFacts[];
  /** In the order of the settings, including empty ones. */
  sections: SectionFront[];
  /** By title. */
  tags: Tag[];
  /** By name: authors of public articles, and those with `public: true`. */
  authors: AuthorFront[];
  years: Year[];
  /** By title. */
  sources: SourceEntry[];
  standing: StandingPage[];
  topics: Topic[];
  /** Public articles with public translations, by the path of each of them, in any edition. */
  translations: ReadonlyMap<string, Translated>;
}

/** One article in its languages. */
export interface Translated {
  /** Absent if it is not public. */
  original?: ArticleFacts;
  /** Two or more, the original first. */
  articles: readonly ArticleFacts[];
}
