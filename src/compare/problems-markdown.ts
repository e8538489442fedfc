import { escaped } from "../text/markdown-escapes.ts";
import type { Problems } from "./problems.ts";

const MOST_PROBLEMS = 10;
const LONGEST = 120;

/** What a change brings, for a comment: counts, and the first problems. */
export function problemsPart(problems: Problems | undefined): string[] {
  if (!problems) return [];
  const { errors, warnings, known, list } = problems;
  const old =
    known > 0
      ? ` ${number(known, "warning")} that main has too ${known === 1 ? "is" : "are"} not shown.`
      : "";
  if (errors + warnings === 0) return [`No new problems.${old}`];
  const rows = list.slice(0, MOST_PROBLEMS).map(({ severity, file, line, rule, message }) => {
    return `- ${severity}, ${escaped(short(file))}:${line}: ${escaped(short(message))} (${escaped(rule)})`;
  });
  return [
    `Problems: ${number(errors, "error")}, ${number(warnings, "new warning")}.${old}`,
    rows.join("\n"),
  ];
}

function number(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** A text that may be a stranger's, cut so that no comment is too long. */
export function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
