import { type Document, parseDocument } from "yaml";
import { LIMITS } from "../../limits.ts";
import { dataOf } from "./yaml-data.ts";
import { keyProblems } from "./yaml-keys.ts";
import { syntaxProblems, type YamlProblem } from "./yaml-problems.ts";

export interface Examined {
  /** Absent if a problem hides the rest. If there are errors, it has the data of the other lines. */
  sound?: { document: Document; data: unknown };
  errors: YamlProblem[];
  warnings: YamlProblem[];
}

export interface ExamineOptions {
  path: string;
  /** The line of an offset. */
  lineAt: (offset: number) => number;
}

export const PARSING = {
  prettyErrors: false,
  stringKeys: true,
  // yaml compares every pair of keys; `duplicateKeys` is linear.
  uniqueKeys: false,
  schema: "core",
} as const;

/**
 * Finds all errors of a text. A fault in one line makes the parser report valid lines, so the first error is recorded,
 * its line blanked, and the text parsed again. Long texts get fewer passes, which bounds the time.
 */
export function examine(text: string, first: Document, around: ExamineOptions): Examined {
  const errors: YamlProblem[] = [];
  let read = text;
  let document = first;
  for (let left = Math.floor(LIMITS.yamlCharacters / (text.length + 1)); ; left -= 1) {
    const found = problemsOf(document, read, around);
    const [top] = found.errors.toSorted((one, other) => one.offset - other.offset);
    const next = top ?? dataOf(document);
    if ("data" in next) {
      const warnings = errors.length > 0 ? [] : found.warnings;
      return { sound: { document, ...next }, errors, warnings };
    }
    const rest = withoutLine(read, next.offset);
    if (left <= 0 || rest === read) {
      return { errors: [...errors, ...(top ? found.errors : [next])], warnings: [] };
    }
    errors.push(next);
    if (next.swallows) return { errors, warnings: [] };
    read = rest;
    document = parseDocument(read, PARSING);
  }
}

function problemsOf(
  document: Document,
  text: string,
  around: ExamineOptions,
): { errors: YamlProblem[]; warnings: YamlProblem[] } {
  const noted = keyProblems(document, text, around.lineAt);
  return {
    errors: [...syntaxProblems(document, { text, ...around }), ...noted.errors],
    warnings: noted.warnings,
  };
}

/** Blanks the line at `offset` and the lines that belong to it, without moving any offset. */
function withoutLine(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const lines = text.slice(start).split("\n");
  const [head = ""] = lines;
  const depth = depthOf(head);
  const isKey = !/^\s*-/.test(head);
  let count = 1;
  while (count < lines.length && isBelow(lines[count] ?? "", depth, isKey)) count += 1;
  const blank = lines.slice(0, count).map((line) => " ".repeat(line.length));
  return text.slice(0, start) + [...blank, ...lines.slice(count)].join("\n");
}

function isBelow(line: string, depth: number, isKey: boolean): boolean {
  if (line.trim() === "") return false;
  return depthOf(line) > depth || (isKey && depthOf(line) === depth && /^\s*- /.test(line));
}

function depthOf(line: string): number {
  return line.search(/\S|$/);
}
