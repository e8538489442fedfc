import type { KnownKeys } from "../known-sources.ts";

/** What writers know of the text around what they write. */
export interface Pen {
  /** The text's sources: `@key` of any other is a handle. */
  keys: KnownKeys;
  /** BCP 47. */
  language: string;
  /** How many quotes, lists and notes it is in. */
  depth: number;
  /** In an item of a tight list, blocks have no blank lines between them. */
  tight?: boolean;
  /** The mark of the list whose item it begins. */
  mark?: string | undefined;
  /** In the words of a link, `]` ends them. */
  inLink?: boolean;
  /** In a citation's bracket, more signs mean something. */
  inCall?: boolean;
  /** The abbreviations met so far, with what they stand for. */
  abbreviations: Map<string, string>;
}

/**
 * Begins a line that no container puts its marks before: CommonMark lets the lines of a paragraph go on without them.
 * So a deep quote of many short lines does not grow by its depth. No text holds this sign: the parser replaces it.
 */
export const LAZY = "\0";

/** From this depth on, lines go on without marks. */
export const DEEP = 6;
