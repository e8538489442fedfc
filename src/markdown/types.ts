import type { CitedSource, Reference } from "../citations/types.ts";
import type { LineStarts } from "../text/lines.ts";
import type { DataFile } from "./blocks/block.ts";
import type { BodyUses } from "./uses.ts";

/** A section heading. `text` has no markup and no calls. */
export interface Heading {
  level: number;
  id: string;
  text: string;
}

/** A link in a body to a page of this site, checked once all pages are known. */
export interface LocalLink {
  /** Root-relative, without the publication's path prefix: `/ethics/#sources`. */
  href: string;
  line: number;
  /** From 1. */
  column: number;
}

/** What the rest of the site needs to know about a body, kept in memory for all bodies. */
export interface BodyFacts {
  /** The cited sources in the order of their numbers. */
  sources: Reference[];
  links: LocalLink[];
  /** URLs of the images shown, `/media/…`. */
  images: string[];
  /** URLs of the files that it links to or plays, `/media/…`: being public publishes them. */
  files: string[];
  /** Ids of its headings, which links from elsewhere may use. */
  ids: string[];
  /** What it needs of its page. Absent if it uses nothing special. */
  uses?: BodyUses;
  /** URLs of its files of data; absent if there are none. */
  dataUrls?: string[];
}

/**
 * A rendered body. Local URLs in its markup are written as `site:/…` (`src/markdown/local-links.ts`), and parts with a plain
 * form hold both (`src/markdown/variants.ts`).
 */
export interface Body extends BodyFacts {
  html: string;
  /** The body as Markdown, if the publication offers it for download. */
  markdown?: string;
  headings: Heading[];
  /** In the order of their numbers. */
  citations: CitedSource[];
  /** The number of words: by spaces, or each character in Chinese and Japanese. */
  words: number;
  /** The data of its charts and tables, for download; absent if there are none. */
  dataFiles?: DataFile[];
}

/** A place in a body, counted from 0. */
export interface TextPlace {
  line: number;
  column: number;
}

/** A piece of inline text and its place; markdown-it only keeps the lines of blocks. */
export interface InlineBlock {
  content: string;
  /** The body's line where it begins, from 0. */
  line: number;
  /** The column in that line from which to search for it, from 0: cells share a line. */
  from: number;
  /** The part of `content` parsed last, and its offset: long parts are searched for only once. */
  part?: { source: string; from: number };
  /** The offsets in `content` where its lines begin; filled on first use. */
  starts?: LineStarts;
  /** The columns where its lines begin in the file; filled as needed. */
  columns?: Map<number, number>;
  /** An unclosed citation in it has been reported. */
  unclosed?: boolean;
}
