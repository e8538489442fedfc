import { type Diagnostic, formatDiagnostic, type ReportOptions } from "../diagnostics.ts";
import { printable } from "../printable.ts";
import type { RuleFacts } from "../rules/facts.ts";
import { RULES, type Rule } from "../rules/rules.ts";
import { type CheckReport, numberOf } from "./report.ts";

export interface TextOptions extends ReportOptions {
  /** How many problems of each rule to show. By default all errors, and as many warnings as anybody reads. */
  max?: number;
}

/** More warnings than this are grouped by rule, with a few examples each. */
const READABLE = 20;
const EXAMPLES = 3;

/**
 * A report for people: errors in full, then warnings, grouped by rule if there are many, and the totals. Empty if there is
 * nothing to say.
 */
export function reportText(report: CheckReport, options: TextOptions): string {
  const { diagnostics, baseline } = report;
  const { max = Number.POSITIVE_INFINITY } = options;
  if (diagnostics.length === 0 && !baseline) return "";
  const ofErrors = diagnostics.filter(({ severity }) => severity === "error");
  const ofWarnings = diagnostics.filter(({ severity }) => severity === "warning");
  const isLong = options.max === undefined && ofWarnings.length > READABLE;
  const parts = [
    ...inFull(ofErrors, max, options),
    ...(isLong ? inGroups(ofWarnings) : inFull(ofWarnings, max, options)),
    [totalsOf(report), ...baselineLines(report), ...explainLine(report)].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Each diagnostic with its line and its hint; at most `max` of each rule. */
function inFull(diagnostics: readonly Diagnostic[], max: number, options: TextOptions): string[] {
  if (max === Number.POSITIVE_INFINITY)
    return diagnostics.map((each) => formatDiagnostic(each, options));
  return byRule(diagnostics).flatMap(([rule, all]) => [
    ...all.slice(0, max).map((each) => formatDiagnostic(each, options)),
    ...restOf(rule, all, max),
  ]);
}

/** The warnings of each rule, most first: their number, what the rule finds, and a few of them. */
function inGroups(diagnostics: readonly Diagnostic[]): string[] {
  return byRule(diagnostics).map(([rule, all]) => {
    const { what }: RuleFacts = RULES[rule];
    const some = all.slice(0, EXAMPLES).map(({ file, line, column, message }) => {
      return `  ${printable(file)}:${line}:${column} ${printable(message)}`;
    });
    const rest = restOf(rule, all, EXAMPLES).map((line) => `  ${line}`);
    return [`${count(numberOf(all), "warning")} ${rule}: ${what}`, ...some, ...rest].join("\n");
  });
}

function restOf(rule: Rule, all: readonly Diagnostic[], shown: number): string[] {
  const rest = all.slice(shown);
  if (rest.length === 0) return [];
  const files = new Set(rest.map(({ file }) => file)).size;
  return [
    `and ${numberOf(rest).toLocaleString("en")} more in ${count(files, "file")}: dateline check --rule ${rule}`,
  ];
}

function byRule(diagnostics: readonly Diagnostic[]): [Rule, Diagnostic[]][] {
  const groups = [...Map.groupBy(diagnostics, ({ rule }) => rule)];
  return groups.sort(([, a], [, b]) => numberOf(b) - numberOf(a));
}

export function totalsOf({ errors, warnings }: Pick<CheckReport, "errors" | "warnings">): string {
  if (errors + warnings === 0) return "No problems found";
  return `${count(errors, "error")}, ${count(warnings, "warning")}`;
}

function baselineLines({ baseline }: CheckReport): string[] {
  if (!baseline) return [];
  const { file, hidden, gone } = baseline;
  const name = printable(file);
  return [
    ...(hidden > 0 ? [`${count(hidden, "warning")} of ${name} not shown`] : []),
    ...(gone > 0
      ? [`${count(gone, "warning")} of ${name} no longer found: shorten it with --write-baseline`]
      : []),
  ];
}

/** How to learn more about the rule of the first error, or else of the first warning. */
function explainLine({ diagnostics }: CheckReport): string[] {
  const first = diagnostics.find(({ severity }) => severity === "error") ?? diagnostics[0];
  return first ? [`\`dateline explain ${first.rule}\` says more about a rule.`] : [];
}

/** A number with its noun: `1 error`, `1,503 warnings`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
