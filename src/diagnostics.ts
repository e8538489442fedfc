import { styleText } from "node:util";
import { type Excerpt, excerptAround, narrowed, printedExcerpt } from "./excerpt.ts";
import type { Mend } from "./mend.ts";
import { byCode } from "./order.ts";
import { printable } from "./printable.ts";
import type { Rule } from "./rules/rules.ts";
import { textOfLine } from "./text/lines.ts";

/** A place in a text file. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

export type Severity = "error" | "warning";

/** One problem in one file: its place, its rule, what is wrong, the line, and what to do. */
export interface Diagnostic extends Place {
  severity: Severity;
  /** `family/name`, such as `citation/unknown-key`: editors can look it up in the documentation. */
  rule: Rule;
  /** What is wrong, in a sentence without a full stop. */
  message: string;
  /** What to do about it. */
  hint?: string;
  /** The part of the line around the place, shown below the message. */
  excerpt?: Excerpt;
  /** The number of diagnostics of this rule and file that this one stands for. */
  counted?: number;
  /** For `--fix`. Reports don't show it. */
  mend?: Mend;
}

/** The part of a text around a place. */
export function excerptOf(text: string, { line, column }: Pick<Place, "line" | "column">): Excerpt {
  return excerptAround(textOfLine(text, line), column);
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** How reports look in a terminal. */
export interface ReportOptions {
  color: boolean;
  /** The width of the terminal, to which lines of an article are cut. */
  columns?: number;
  /** The URL that a place opens; absent for terminals without links. */
  link?: ((place: Place) => string) | undefined;
}

/** Sorts by file, line, column and rule, so that reports are deterministic. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      byCode(a.file, b.file) || a.line - b.line || a.column - b.column || byCode(a.rule, b.rule),
  );
}

/**
 * Formats a diagnostic: `file:line:column severity rule: message`, the line with a caret below the place, and the hint.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  options: ReportOptions = { color: false },
): string {
  const { file, line, column, severity, rule, message, hint, excerpt } = diagnostic;
  const paint = painter(options.color);
  const place = paint("bold", `${printable(file)}:${line}:${column}`);
  const lines = [
    `${linked(place, options.link?.(diagnostic))} ${paint(severity === "error" ? "red" : "yellow", severity)} ${rule}: ${printable(message)}`,
  ];
  if (excerpt?.text.trim()) {
    const gutter = `  ${line} | `;
    const { columns = Number.POSITIVE_INFINITY } = options;
    const { shown, pad } = printedExcerpt(narrowed(excerpt, columns - gutter.length));
    lines.push(`  ${paint("dim", `${line} |`)} ${shown}`);
    lines.push(`  ${" ".repeat(String(line).length)} ${paint("dim", "|")} ${" ".repeat(pad)}^`);
  }
  if (hint) lines.push(`  ${paint("cyan", "help:")} ${printable(hint)}`);
  return lines.join("\n");
}

/** Formats all diagnostics, followed by a line of totals. Empty if there are none. */
export function formatReport(
  diagnostics: readonly Diagnostic[],
  options: ReportOptions = { color: false },
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

/** A text that opens a URL in terminals that know links. */
function linked(text: string, url: string | undefined): string {
  return url === undefined ? text : `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`;
}

function painter(color: boolean) {
  return (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
}
