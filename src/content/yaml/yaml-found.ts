import type { Document } from "yaml";

/** An error of the parser, with what stands around it. */
export interface Found {
  code: string;
  said: string;
  offset: number;
  text: string;
  /** The whole line, and the line from the offset on. */
  line: string;
  rest: string;
  document: Document;
  path: string;
}

/** In an editor's words; `offset` where the parser's own is not the place that helps. */
export type Said = { message: string; hint: string; offset?: number };

/** A quote or bracket is not closed. */
export function isOpen({ code, said }: Found): boolean {
  return /^Missing closing/.test(said) || (code === "BAD_INDENT" && /must be suff/.test(said));
}

/** What helps against most of what YAML finds wrong with a text. */
export const QUOTE =
  'A text that holds quotes, brackets, `: ` or ` #` needs quotes around it: title: "…".';

/** What stands behind the key and its colon. */
export function valueIn(line: string): string {
  return /^\s*(?:- )?[^:\s]+:\s+(.*)$/.exec(line)?.[1] ?? "";
}

/** The line's value as YAML needs it. */
export function inQuotes(line: string): string {
  const [, key = "title", value = "…"] = /^\s*(?:- )?([^:\s]+):\s+(.*)$/.exec(line.trimEnd()) ?? [];
  const shown = value.length > 80 ? "…" : value;
  const bare = shown.replace(/^"(.*)"$/, "$1");
  // Of "The "new" deal" the outer quotes are YAML's; of "Yes" and "no" all are the text's.
  const isWhole = bare !== shown && /^[^"]*[\s([]"\S/.test(bare);
  return bare.includes('"') || bare.includes("\\")
    ? `${key}: '${(isWhole ? bare : shown).replaceAll("'", "''")}'`
    : `${key}: "${bare}"`;
}
