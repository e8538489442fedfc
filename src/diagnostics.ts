import { styleText } from "node:util";
import { type Excerpt, excerptAround, printedExcerpt } from "./excerpt.ts";
import { byCode } from "./order.ts";
import { printable } from "./printable.ts";
import type { Rule } from "./rules/rules.ts";
import { textOfLine } from "./text-lines.ts";

/** A place in a text file. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

export type Severity = "error" | "warning";

/** One problem of one file: where, what rule, what is wrong, the line itself, and what to do. */
export interface Diagnostic extends Place {
  severity: Severity;
  /** `family/name`, as in `citation/unknown-key`: what an editor searches the documentation for. */
  rule: Rule;
  /** What is wrong, in a sentence without a full stop. */
  message: string;
  /** What to do about it. */
  hint?: string;
  /** The part of the line around the place, to be shown under the message. */
  excerpt?: Excerpt;
  /** How many diagnostics of its rule and file it counts that are not shown one by one. */
  counted?: number;
}

/** What a text shows at a place: see `Excerpt`. */
export function excerptOf(text: string, { line, column }: Pick<Place, "line" | "column">): Excerpt {
  return excerptAround(textOfLine(text, line), column);
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** By file, then line, then column, so that two runs print the same report. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      byCode(a.file, b.file) || a.line - b.line || a.column - b.column || byCode(a.rule, b.rule),
  );
}

/** `file:line:column severity rule: message`, the line with a caret under the place, and the hint. */
export function formatDiagnostic(diagnostic: Diagnostic, options = { color: false }): string {
  const { file, line, column, severity, rule, message, hint, excerpt } = diagnostic;
  const paint = painter(options.color);
  const lines = [
    `${paint("bold", `${printable(file)}:${line}:${column}`)} ${paint(severity === "error" ? "red" : "yellow", severity)} ${rule}: ${printable(message)}`,
  ];
  if (excerpt?.text.trim()) {
    const { shown, pad } = printedExcerpt(excerpt);
    lines.push(`  ${paint("dim", `${line} |`)} ${shown}`);
    lines.push(`  ${" ".repeat(String(line).length)} ${paint("dim", "|")} ${" ".repeat(pad)}^`);
  }
  if (hint) lines.push(`  ${paint("cyan", "help:")} ${printable(hint)}`);
  return lines.join("\n");
}

/** Every diagnostic, then a line that counts them. Empty when there is nothing to say. */
export function formatReport(
  diagnostics: readonly Diagnostic[],
  options = { color: false },
): string {
  if (diagnostics.length === 0) return "";
  const [errors, warnings] = (["error", "warning"] as const).map((severity) =>
    diagnostics.reduce(
      (sum, each) => sum + (each.severity === severity ? (each.counted ?? 1) : 0),
      0,
    ),
  );
  const reports = sortDiagnostics(diagnostics).map((each) => formatDiagnostic(each, options));
  return `${reports.join("\n\n")}\n\n${count(errors ?? 0, "error")}, ${count(warnings ?? 0, "warning")}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function painter(color: boolean) {
  return (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
}
