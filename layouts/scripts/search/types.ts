import type { Facet, SearchSettings } from "../../parts/search-settings.ts";

export type { Facet, SearchSettings };

/** What is searched for: what the page's url says. An empty string is not set. */
export type Query = Record<"q" | "sort" | Facet, string>;

/** The file that tells what indexes there are. */
export interface Listing {
  /** The module that searches, in the same folder. */
  engine: string;
  languages: ListedLanguage[];
}

export interface ListedLanguage {
  language: string;
  /** Elided words that lean on the next one, as alternatives of a regular expression. */
  elisions?: string;
  groups: ListedGroup[];
}

/** The index of some years, newest first. */
export interface ListedGroup {
  /** Its folder, in that of the listing. */
  path: string;
  years: string[];
  /** Another one where anything of it is another. */
  version: string;
}

/** What Pagefind is asked, as far as it is used here: https://pagefind.app/docs/api/ */
export interface Pagefind {
  /** Of each index, what searches it alone. Our own: see src/engine/products/search/engine-module.ts. */
  instances: () => Searcher[];
  /** Loads what a search for it would, and searches not. */
  preload: (term: string) => Promise<void>;
  filters: () => Promise<unknown>;
  mergeIndex: (path: string, options: object) => Promise<void>;
}

export interface Searcher {
  basePath: string;
  search: (
    term: string | null,
    options?: { filters?: object; sort?: Record<string, string> },
  ) => Promise<Found>;
}

export interface Found {
  results: Hit[];
  /** Of those found: how many have a value. */
  filters: { facet?: Record<string, number> };
}

export interface Hit {
  score: number;
  data: () => Promise<Article>;
}

export interface Article {
  url: string;
  excerpt: string;
  /** `plain`: other forms of its words. */
  meta: { title?: string; date?: string; by?: string; plain?: string };
  filters: { facet?: string[] };
}

/** One value of a facet, and how many of the articles that were found have it. */
export interface FacetValue {
  id: string;
  label: string;
  count: number;
}

/** The indexes of one language, newest first. */
export interface Engine {
  language: string;
  elisions?: string | undefined;
  pagefind: Pick<Pagefind, "filters" | "preload">;
  indexes: Index[];
}

/** One index, with the words that it was asked for: whether it holds each. */
export interface Index {
  searcher: Pick<Searcher, "search">;
  held: Map<string, Promise<boolean>>;
}

/** An article that was found, with the language that it is in. */
export interface Result extends Article {
  language: string;
  elisions?: string | undefined;
}
