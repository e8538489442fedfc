import type { Diagnostic } from "../../diagnostics.ts";
import { printable } from "../../printable.ts";
import type { RuleFacts } from "../../rules/facts.ts";
import { RULES } from "../../rules/rules.ts";
import { type CheckReport, numberOf } from "../report.ts";
import { totalsOf } from "../report-text.ts";
import { type FormatOptions, pathIn } from "./format.ts";

/** GitHub shows at most a megabyte. */
const MAX_ERRORS = 50;

/**
 * A report in Markdown for the page of a workflow's run: every error, and the warnings by rule.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary
 */
export function jobSummary(
  report: CheckReport,
  place: Pick<FormatOptions, "folder" | "checkout">,
): string {
  const { diagnostics } = report;
  const pathOf = pathIn(place);
  const ofErrors = diagnostics.filter(({ severity }) => severity === "error");
  const ofWarnings = diagnostics.filter(({ severity }) => severity === "warning");
  const rows = ofErrors.slice(0, MAX_ERRORS).map(({ file, line, rule, message, hint }) => {
    return [`${pathOf(file)}:${line}`, rule, hint ? `${message}. ${hint}` : message];
  });
  const rest = ofErrors.length - rows.length;
  return [
    "## Dateline",
    totalsOf(report),
    ...(rows.length > 0 ? [table(["Place", "Rule", "Problem"], rows)] : []),
    ...(rest > 0 ? [`And ${rest.toLocaleString("en")} more errors.`] : []),
    ...(ofWarnings.length > 0
      ? [table(["Warnings", "Rule", "What it finds"], countsOf(ofWarnings))]
      : []),
    "",
  ].join("\n\n");
}

function countsOf(warnings: readonly Diagnostic[]): string[][] {
  const groups = [...Map.groupBy(warnings, ({ rule }) => rule)].map(([rule, all]) => {
    return { rule, number: numberOf(all) };
  });
  return groups
    .sort((a, b) => b.number - a.number)
    .map(({ rule, number }) => {
      const { what }: RuleFacts = RULES[rule];
      return [number.toLocaleString("en"), rule, what];
    });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** Text of which no sign is markup. */
function plain(text: string): string {
  return printable(text).replace(
    /[\\`*_{}[\]()#+!|<>&~@:-]/g,
    (sign) => `&#${sign.charCodeAt(0)};`,
  );
}
