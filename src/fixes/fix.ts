import type { Edit } from "../content/patch/edits.ts";
import type { Diagnostic } from "../diagnostics.ts";

/** A problem in a text whose lines end in LF, and where it is. */
export interface Found extends Pick<Diagnostic, "severity" | "mend"> {
  text: string;
  offset: number;
  /** The text's line, and the offset at which it begins. */
  line: string;
  lineStart: number;
  /** The publication's language. */
  language: string;
}

/**
 * The edits that mend a problem, or none if the place does not hold what the rule saw, or if mending it would take a
 * guess.
 */
export type Fix = (found: Found) => readonly Edit[];

/** The edit that replaces `length` characters at `start`. */
export function replaced(start: number, length: number, text: string): Edit {
  return { start, end: start + length, text };
}

export function inserted(start: number, text: string): Edit {
  return { start, end: start, text };
}

/** The text from the problem to the end of its line. */
export function restOf({ line, offset, lineStart }: Found): string {
  return line.slice(offset - lineStart);
}

/** The lines from the problem's line on, each with its offset. */
export function* linesFrom({ text, lineStart }: Found): Generator<{ line: string; at: number }> {
  let at = lineStart;
  for (const line of text.slice(lineStart).split("\n")) {
    yield { line, at };
    at += line.length + 1;
  }
}
