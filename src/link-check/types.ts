import type { Reference } from "../citations/types.ts";

/**
 * What is known of a url. `uncertain`: nothing says that it is gone, and nothing that it is there; a person may see it
 * where a program is turned away.
 */
export type LinkState = "live" | "moved" | "dead" | "uncertain";

/** What came of asking for a url. */
export interface LinkAnswer {
  state: LinkState;
  /** In a few words, as a report shows it: `404 Not Found`. */
  reason: string;
  /** Where the last answer came from, if it has moved for good. */
  to?: string;
  /** A server answered, whatever it said: the network works. */
  reached: boolean;
}

/** An answer with the moment, in milliseconds since 1970, at which it came. */
export interface DatedAnswer extends LinkAnswer {
  at: number;
}

/** One source of the whole publication, as articles cite it. */
export interface CitedSource {
  reference: Reference;
  /** What is asked for: its url, else the address of its DOI. */
  url?: string;
  /** The articles that cite it, by path. */
  articles: CitingArticle[];
  /** How often they do. */
  calls: number;
}

export interface CitingArticle {
  /** As the editor sees it: `content/articles/world/x.md`. */
  file: string;
  /** Relative to the content folder. */
  path: string;
  title: string;
  calls: number;
  /** What it says of the source itself. */
  status?: "live" | "dead";
}

/** A source with what came of asking for it; `why` it was not asked, where it was not. */
export interface CheckedSource extends CitedSource {
  answer?: DatedAnswer;
  why?: string;
}
