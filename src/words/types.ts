import type { SourceKind } from "../citations/kind.ts";
import type { Html } from "../html.ts";
import type { ArticleType, Callout, CommentState, Policy, SocialNetwork } from "../vocabularies.ts";

/** All words of a language that readers see and no editor writes: a section for each that prints them. */
export interface Words {
  layouts: LayoutWords;
  pages: PageWords;
  text: TextWords;
  /** What an article asks that has no question of its own, in a section and a publication without one. */
  prompt: string;
}

/** What each is called where readers see it. */
type Names<Key extends string> = Record<Key, string>;

/**
 * Every word that layouts print of themselves. A function where a value is filled in, since other languages put it
 * elsewhere in the sentence; it takes and gives markup where the value is markup.
 */
export interface LayoutWords {
  skip: string;
  sections: string;
  breadcrumbs: string;
  /** The list of editions in other languages. */
  languages: string;
  /** Before the names of the languages that an article is translated into. */
  alsoIn: string;
  draft: string;
  /** Over the contents list of an article, and of a standing page. */
  contents: { article: string; page: string };
  types: Names<ArticleType>;
  /** What each of them means, in a short sentence. */
  meanings: Names<Exclude<ArticleType, "news">>;
  /** In the place of a sponsored article's meaning, where the sponsor is known. */
  paidBy: (sponsor: Html) => Html;
  /** The same where there is room for a few words, as in a list. */
  payer: (sponsor: Html) => Html;
  /** The link to the page that tells more of them. */
  aboutLabels: string;
  /** Of an article that has not changed for so many years, from 1; and of one that has changed since it was published. */
  yearsOld: (years: number) => string;
  yearsUnchanged: (years: number) => string;
  by: (names: Html) => Html;
  published: (time: Html) => Html;
  updated: (time: Html) => Html;
  readingTime: (minutes: number) => string;
  photograph: (credit: string) => string;
  topics: string;
  topicList: string;
  /** Over the articles that this one leads on to. */
  readNext: string;
  moreIn: (section: string) => string;
  newer: string;
  older: string;
  /** Between the parts of what the layouts join. */
  signs: { comma: string; colon: string };
  sources: SourceWords;
  /** How the article itself may be cited. */
  citation: {
    heading: string;
    formats: Names<"apa" | "mla" | "chicago" | "bibtex">;
    /** Before the links to its sources as files. */
    sources: string;
    files: Names<"json" | "bib" | "ris">;
  };
  prompt: PromptWords;
  front: { lead: string; latest: string; opinion: string };
  list: {
    articles: string;
    empty: string;
    pages: string;
    page: (number: number, count: number) => string;
    newer: string;
    older: string;
    months: string;
  };
  author: { contact: string; articles: (name: string) => string };
  index: { articles: (count: number) => string };
  search: SearchWords;
  notFound: { explanation: string; suggestion: string };
  foot: {
    browse: string;
    about: string;
    follow: string;
    editor: string;
    policies: Names<Policy>;
    networks: Names<SocialNetwork>;
  };
  /** The text-only edition, an article in it, and the way back. */
  lite: { edition: string; article: string; full: string };
  feeds: { rss: string; atom: string; json: string };
  /** `World – The Post`, as a browser's tab shows it. */
  documentTitle: (page: string, publication: string) => string;
}

type Season = (year: string) => string;

interface SourceWords {
  heading: string;
  accessed: (date: Html) => Html;
  /** Behind the names of a list that names only some. */
  andOthers: (names: Html) => Html;
  /** Of a date: a guess, one that goes on to this day, and spring to winter of a year. */
  circa: (date: Html) => Html;
  since: (date: Html) => Html;
  seasons: readonly [Season, Season, Season, Season];
  archivedCopy: string;
  archivedOn: (date: Html) => Html;
  dead: string;
  original: string;
  citing: (count: number) => string;
  articles: string;
  read: string;
  backTo: (number: number) => string;
  /** Holds `letter`, which is what the link shows. */
  backToNth: (letter: string, number: number) => string;
  withLocator: (name: string, locator: string) => string;
  /** The name of the window that shows a source beside its call. */
  preview: (number: number) => string;
  inList: string;
  /** At the article's head: how many sources of each kind it has, in words. */
  sourcing: (counts: readonly string[]) => string;
  /** So many sources of a kind; of kind `other`, beside those of other kinds. Each language has its own plurals. */
  counts: Record<SourceKind, (count: number) => string>;
  /** So many sources, none of them of a kind that has a name. */
  plain: (count: number) => string;
  /** What a source is, in its own line; one of kind `other` says nothing of it. */
  kinds: Names<Exclude<SourceKind, "other">>;
  /** Over the sources of a kind. */
  kindHeadings: Names<SourceKind>;
  /** The ways to list all sources. */
  mostCited: string;
  orders: string;
  order: { letter: string; publisher: string; kind: string };
  letters: string;
  unnamedPublisher: string;
  previous: string;
  next: string;
}

/** The search form, and what its script says: `{n}` and `{query}` are filled in by it. */
export interface SearchWords {
  label: string;
  submit: string;
  /** Over the filters. */
  narrow: string;
  facets: { section: string; author: string; tag: string; year: string; language: string };
  /** What a filter says that is not set. */
  all: { section: string; author: string; tag: string; year: string; language: string };
  sort: string;
  sorts: { relevance: string; newest: string };
  clear: string;
  more: string;
  searching: string;
  /** So many articles. The script has it for each plural form of the language, and puts the number in itself. */
  found: (count: number) => string;
  none: string;
  noneHint: string;
  failed: string;
  offline: string;
  again: string;
  /** Over the ways to articles without a search. */
  browse: string;
  /** Where no script runs. */
  needsScript: string;
}

interface PromptWords {
  share: string;
  letter: string;
  /** Behind a question to which the editor added nothing, where an answer can be written. */
  invite: string;
  states: Names<Exclude<CommentState, "off">>;
  /** Where there is no address to write to. */
  shareOnly: string;
}

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

/** The words that a rendered body adds to what the editor wrote. `{…}` are filled in. */
export interface TextWords {
  /** The title of the list of notes. */
  notes: string;
  /** The name of a call of a note: `{number}`. */
  note: string;
  /** The name of the way back from a note: `{number}`; and where a note is called more than once, with `{letter}`. */
  back: string;
  backTo: string;
  /** The name of a citation call: `{number}`, `{title}`; and where the number is of a place in it, with `{locator}`. */
  source: string;
  sourceAt: string;
  /** The name of the button that shows a source beside its call: `{source}` is the call's name. */
  show: string;
  /** How running text joins the names of two authors, `{first}` and `{second}`, and of more. */
  and: string;
  andOthers: string;
  /** The name of a heading's link to itself: `{title}`. */
  link: string;
  /** The name of a table: `{columns}`. */
  table: string;
  /** The name of a block of code. */
  code: string;
  callouts: Names<Callout>;
  /** What stands between two sources of a call, and before a locator or a further number. */
  between: string;
  beforeLocator: string;
}
