import type { Document } from "yaml";
import type { Mend } from "../../mend.ts";

/** A parser error with the text around it. */
export interface ParserError {
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

/** An error in an editor's words. `offset` is set if a place other than the parser's is more helpful. */
export type Explanation = { message: string; hint: string; offset?: number; mend?: Mend };

/** Whether a quote or bracket is unclosed. */
export function isOpen({ code, said }: ParserError): boolean {
  return /^Missing closing/.test(said) || (code === "BAD_INDENT" && /must be suff/.test(said));
}

/** The fix for most YAML errors in a text. */
export const QUOTE =
  'Put a value that contains quotes, brackets, `: ` or ` #` in quotes, as in title: "…".';

/** The text after the key and its colon. */
export function valueIn(line: string): string {
  return /^\s*(?:- )?[^:\s]+:\s+(.*)$/.exec(line)?.[1] ?? "";
}

/** The line with its value quoted as YAML needs it. */
export function inQuotes(line: string): string {
  const [, key = "title", value = "…"] = /^\s*(?:- )?([^:\s]+):\s+(.*)$/.exec(line.trimEnd()) ?? [];
  return `${key}: ${quotedValue(value.length > 80 ? "…" : value)}`;
}

/** A value of one line in the quotes that YAML needs around it. */
export function quotedValue(value: string): string {
  const bare = value.replace(/^"(.*)"$/, "$1");
  // In "The "new" deal" the outer quotes are YAML's; in "Yes" and "no" all belong to the text.
  const isWhole = bare !== value && /^[^"]*[\s([]"\S/.test(bare);
  return bare.includes('"') || bare.includes("\\")
    ? `'${(isWhole ? bare : value).replaceAll("'", "''")}'`
    : `"${bare}"`;
}
