import type { Facet, SearchSettings } from "../../parts/search-settings.ts";

export type { Facet, SearchSettings };

/** The search, as in the page's URL. Empty strings are unset. */
export type Query = Record<"q" | "sort" | Facet, string>;

/** The file that lists the indexes. */
export interface Listing {
  /** The search module, in the same folder. */
  engine: string;
  languages: ListedLanguage[];
}

export interface ListedLanguage {
  language: string;
  /** Elided words, as alternatives of a regular expression. */
  elisions?: string;
  groups: ListedGroup[];
}

/** The index of a group of years, newest first. */
export interface ListedGroup {
  /** Relative to the listing. */
  path: string;
  years: string[];
  /** Fingerprint of the index, in the name of its metadata. */
  version: string;
}

/** The engines of all languages; each is loaded when it is opened. */
export interface Engines {
  languages: string[];
  open: (languages: readonly string[]) => Promise<Engine[]>;
}

/** The part of Pagefind's API used here: https://pagefind.app/docs/api/ */
export interface Pagefind {
  /** One searcher per index. Our addition: see src/engine/products/search/engine-module.ts. */
  instances: () => Searcher[];
  /** Loads the data for a search without searching. */
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
  /** Number of results with each value. */
  filters: { facet?: Record<string, number> };
}

export interface Hit {
  score: number;
  data: () => Promise<Article>;
}

export interface Article {
  url: string;
  excerpt: string;
  /** `plain`: other forms of the article's words. */
  meta: { title?: string; date?: string; by?: string; plain?: string };
  filters: { facet?: string[] };
}

/** A facet's value, and how many results have it. */
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

/** An index, with a cache of whether it contains a word. */
export interface Index {
  searcher: Pick<Searcher, "search">;
  held: Map<string, Promise<boolean>>;
}

/** A found article, with its language. */
export interface Result extends Article {
  language: string;
  elisions?: string | undefined;
}
