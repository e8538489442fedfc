import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Diagnostic, excerptOf } from "../diagnostics.ts";
import { byCode } from "../order.ts";
import { MarkupError } from "./markup-error.ts";
import { isChecked } from "./module-urls.ts";
import { shownPath } from "./own-modules.ts";
import type { PublicationCode } from "./publication-code.ts";

/** A place in a publication's code. */
interface CodePlace {
  /** An absolute path. */
  path: string;
  line: number;
  column: number;
}

/**
 * The problem that an error shows in a publication's code; undefined if it came from elsewhere. `during` says what was
 * being done, as in “rendering /about/”.
 */
export function codeProblem(
  error: unknown,
  code: PublicationCode,
  { during, rule = "override/throws" }: { during: string; rule?: Diagnostic["rule"] },
): Diagnostic | undefined {
  if (!(error instanceof Error)) return undefined;
  const place = error instanceof MarkupError ? placeOfExport(error) : placeInStack(error, code);
  if (!place) return undefined;
  const { path, line, column } = place;
  const isWrong = error instanceof MarkupError;
  return {
    ...{ file: shownPath(path, code), line, column },
    severity: "error",
    rule: isWrong ? "override/markup" : error instanceof SyntaxError ? "override/syntax" : rule,
    message: `${firstLine(error)}, while ${during}`,
    ...(isWrong && { hint: error.hint }),
    excerpt: excerptOf(textOf(path), { line, column }),
  };
}

function firstLine({ name, message }: Error): string {
  const [line = ""] = message.split("\n");
  return line === "" ? name : line.replace(/\.$/, "");
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** A module's name in a stack, its line, and its column, which syntax errors show with a mark below the line. */
const FRAME = /(?:^|[\s(])((?:file:\/\/)?\/[^\n()]*?):(\d+)(?::(\d+))?(?=\)?$)/gm;

/** The first place in a stack that is in a publication's code. */
function placeInStack(error: Error, code: PublicationCode): CodePlace | undefined {
  const stack = error.stack ?? "";
  for (const [, name = "", line, column] of stack.matchAll(FRAME)) {
    if (isChecked(name)) continue;
    const path = name.startsWith("file:") ? fileURLToPath(name.replace(/\?.*$/, "")) : name;
    if (!code.modules.includes(path)) continue;
    return { path, line: Number(line), column: Number(column ?? columnOfMark(stack)) };
  }
  return undefined;
}

function columnOfMark(stack: string): number {
  const [, before = ""] = /^( *)\^+$/m.exec(stack) ?? [];
  return before.length + 1;
}

function placeOfExport({ path, of: name }: MarkupError): CodePlace {
  const lines = textOf(path).split("\n");
  const declared = new RegExp(
    `\\b(?:function|const|let|default)\\s+(${name})\\b|export (default)\\b`,
  );
  const index = lines.findIndex((line) => declared.test(line));
  const found = declared.exec(lines[index] ?? "");
  const column = found ? found.index + found[0].lastIndexOf(found[1] ?? "export") + 1 : 1;
  return { path, line: Math.max(index, 0) + 1, column };
}

/** One problem for each place: a broken part throws on every page. */
export function oneEachPlace(problems: readonly Diagnostic[]): Diagnostic[] {
  const sorted = problems.toSorted((a, b) => byCode(a.message, b.message));
  const first = new Map<string, Diagnostic>();
  for (const problem of sorted) {
    const key = [problem.file, problem.line, problem.column, problem.rule].join("\0");
    if (!first.has(key)) first.set(key, problem);
  }
  return [...first.values()];
}
