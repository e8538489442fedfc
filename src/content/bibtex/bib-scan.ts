import { LIMITS, raising } from "../../limits.ts";
/** The position in a .bib file, and the delimiter that closes the current entry. */
export interface Scan {
  readonly text: string;
  at: number;
  readonly close: string;
  /** Set once many entries were left unclosed: from then on, any line that begins with @ ends the entry. */
  readonly manyUnclosed: boolean;
  /** Why the entry can't be read further. */
  problem?: BibProblem;
}

export interface BibProblem {
  at: number;
  message: string;
  hint: string;
  /** Set if nothing is lost. */
  severity?: "warning";
}

/** A line like this starts the next entry, so the current one lacks a brace. */
const NEXT_ENTRY = /\n@[ \t]*[A-Za-z]+\s{0,20}\{[^\s,{}=]{0,400}\s{0,20},/y;

/** Skips white space, comments and, if allowed, commas. */
export function skipSpace(scan: Scan, comma = ""): void {
  const { text } = scan;
  for (;;) {
    const character = text[scan.at] ?? "";
    if (character === "%") {
      const end = text.indexOf("\n", scan.at);
      scan.at = end === -1 ? text.length : end;
    } else if (character !== "" && (/\s/.test(character) || character === comma)) scan.at += 1;
    else return;
  }
}

/** Reads what a sticky pattern matches. */
export function readWord(scan: Scan, pattern: RegExp): string {
  pattern.lastIndex = scan.at;
  const word = pattern.exec(scan.text)?.[0] ?? "";
  scan.at += word.length;
  return word;
}

/** Reads the contents of the braces, parentheses or quotation marks that begin here. Escaped braces don't count. */
export function readBalanced(scan: Scan): string {
  const { text, at: start } = scan;
  const quote = text[start] === '"';
  const [open, close] = text[start] === "(" ? ["(", ")"] : ["{", "}"];
  let depth = 0;
  let deepest = 0;
  for (let at = quote ? start + 1 : start; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === open) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (character === close) {
      depth -= 1;
      if (depth === 0 && !quote) return valueUntil(scan, at, deepest);
    } else if (quote && character === '"' && depth <= 0) return valueUntil(scan, at, deepest);
    else if (character === "\n" && endsBefore(scan, at)) break;
  }
  scan.problem = {
    at: start,
    message: quote ? "A value in quotation marks is not closed" : "A brace is not closed",
    hint: "Close each { with a }. For a single brace, write \\{.",
  };
  return "";
}

function valueUntil(scan: Scan, end: number, deepest: number): string {
  const { text, at: start } = scan;
  scan.at = end + 1;
  if (deepest <= LIMITS.bibDepth) return text.slice(start + 1, end);
  scan.problem = {
    at: start,
    message: `Braces are nested ${deepest} levels deep, and the limit is ${LIMITS.bibDepth}`,
    hint: `Delete braces that are not needed. ${raising("bibDepth")}`,
  };
  return "";
}

/** Whether the next line begins an entry, so the current one is unclosed. */
function endsBefore({ text, manyUnclosed }: Scan, at: number): boolean {
  NEXT_ENTRY.lastIndex = at;
  return text[at + 1] === "@" && (manyUnclosed || NEXT_ENTRY.test(text));
}
