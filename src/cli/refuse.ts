import type { FieldProblem } from "../content/front-matter/fields.ts";
import { printable } from "../printable.ts";
import { report } from "../terminal.ts";
import type { FlagProblem } from "./ask-questions.ts";

/** The exit status after Ctrl-C. */
export const INTERRUPTED = 130;

/** What is wrong with an answer, as a line. */
export function lineOf({ message, hint }: FieldProblem): string {
  return `${message}.${hint ? ` ${hint}` : ""}`;
}

export function lineOfFlag({ flag, ...problem }: FlagProblem): string {
  return `error: ${flag}: ${lineOf(problem)}`;
}

/** Says why a command that writes files wrote none. Returns the exit status. */
export function refuse(lines: readonly string[], status = 1): number {
  report([...lines.map((line) => printable(line)), "Nothing was written.\n"].join("\n"));
  return status;
}
