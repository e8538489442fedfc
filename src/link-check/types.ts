import type { Reference } from "../citations/types.ts";

/** The state of a URL. `uncertain`: neither proven dead nor proven live; a person may reach what blocks programs. */
export type LinkState = "live" | "moved" | "dead" | "uncertain";

/** The result of checking a URL. */
export interface LinkAnswer {
  state: LinkState;
  /** In a few words, for reports: `404 Not Found`. */
  reason: string;
  /** The new URL, if it has moved permanently. */
  to?: string;
  /** A server answered, with any status: the network works. */
  reached: boolean;
  /** An `http:` URL whose page was seen at the same address with `https:`, too. */
  secure?: boolean;
}

/** An answer, and when it was received (milliseconds since 1970). */
export interface DatedAnswer extends LinkAnswer {
  at: number;
}

/** A source as cited across the publication. */
export interface CitedSource {
  reference: Reference;
  /** The URL to request: its own, else that of its DOI. */
  url?: string;
  /** The citing articles, by path. */
  articles: CitingArticle[];
  /** The number of citation calls in all of them. */
  calls: number;
}

export interface CitingArticle {
  /** Its path as shown to the editor: `content/articles/world/x.md`. */
  file: string;
  /** Relative to the content folder. */
  path: string;
  title: string;
  calls: number;
  /** The status that the article gives the source. */
  status?: "live" | "dead";
}

/** A source and its answer, or `why` it was not checked. */
export interface CheckedSource extends CitedSource {
  answer?: DatedAnswer;
  why?: string;
}
