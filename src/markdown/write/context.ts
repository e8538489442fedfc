import type { KnownKeys } from "../known-sources.ts";

/** The context of what is being written. */
export interface WriteContext {
  /** The text's sources: `@key` of any other key is a handle. */
  keys: KnownKeys;
  /** BCP 47. */
  language: string;
  /** Whether `$` signs enclose formulas. */
  maths: boolean;
  /** The nesting depth of quotes, lists and notes. */
  depth: number;
  /** In an item of a tight list, blocks have no blank lines between them. */
  tight?: boolean;
  /** The marker of the list whose item begins here. */
  mark?: string | undefined;
  /** In the words of a link, `]` must be escaped. */
  inLink?: boolean;
  /** In a citation's bracket, more characters must be escaped. */
  inCall?: boolean;
  /** Abbreviations met so far, with their meanings. */
  abbreviations: Map<string, string>;
}

/**
 * Begins a line to which containers add no markers: CommonMark allows lazy continuation lines in a paragraph. This
 * keeps the size of a deep quote with many short lines from growing with its depth. The parser removes NUL from text,
 * so it can't collide.
 */
export const LAZY = "\0";

/** From this depth on, continuation lines are lazy. */
export const LAZY_DEPTH = 6;

/** A line that shows nothing, where a block must have one below its first: the definition of a link nobody uses. */
export const NOTHING = "[//]: #";
