import type { CitedSource, Reference } from "../citations/types.ts";
import type { LineStarts } from "../text-lines.ts";

/** A section heading of a body. `text` is without markup and without citation calls. */
export interface Heading {
  level: number;
  id: string;
  text: string;
}

/** A link of the body to a page of this site, to be checked once all pages are known. */
export interface LocalLink {
  /** Root-relative, without the publication's path prefix: `/ethics/#sources`. */
  href: string;
  line: number;
  /** From 1. */
  column: number;
}

/** What the rest of the site needs to know of a body: kept in memory for all of them. */
export interface BodyFacts {
  /** The sources cited, in the order of their numbers. */
  sources: Reference[];
  links: LocalLink[];
  /** Urls of the pictures shown, `/media/…`. */
  images: string[];
  /** Ids of its headings: what links from elsewhere may lead to. */
  ids: string[];
}

/** A rendered body. Its markup holds links of the site as `site:/…`: see `src/markdown/local-links.ts`. */
export interface Body extends BodyFacts {
  html: string;
  /** What was rendered as Markdown: only if the publication gives it to readers. */
  markdown?: string;
  headings: Heading[];
  /** In the order of their numbers. */
  citations: CitedSource[];
  /** Words as readers count them: by spaces, or a character each in Chinese and Japanese. */
  words: number;
}

/** A place in a body. Both count from 0. */
export interface TextPlace {
  line: number;
  column: number;
}

/** A piece of inline text, and where it stands: markdown-it itself keeps the lines of blocks alone. */
export interface InlineBlock {
  content: string;
  /** The body's line at which it begins, from 0. */
  line: number;
  /** The column from which to look for it in that line, from 0: cells share one. */
  from: number;
  /** The part of `content` that was read last, and where it begins: long parts are looked for once. */
  part?: { source: string; from: number };
  /** Offsets in `content` at which its lines begin; made when first asked for. */
  starts?: LineStarts;
  /** The columns at which they begin in the file; filled when asked for. */
  columns?: Map<number, number>;
  /** A citation that is not closed has been reported. */
  unclosed?: boolean;
}
