/** A problem of the content, as `dateline check --format json` reports it. */
export interface Problem {
  severity: "error" | "warning";
  file: string;
  line: number;
  rule: string;
  message: string;
}

/** What a change brings: all errors, and the warnings that were not there before. */
export interface Problems {
  errors: number;
  warnings: number;
  /** How many warnings were there before. */
  known: number;
  list: Problem[];
}

/**
 * Reads a report of `dateline check --format json`; undefined if it is none. A stranger's change may have written it, so
 * nothing of it is believed but its shape.
 */
export function readProblems(text: string): Problems | undefined {
  const report = parsed(text);
  if (!isObject(report) || !Array.isArray(report.diagnostics)) return undefined;
  const list = report.diagnostics
    .filter(isProblem)
    .map(({ severity, file, line, rule, message }) => {
      return { severity, file, line, rule, message };
    });
  const { baseline } = report;
  return {
    errors: numberOf(report.errors),
    warnings: numberOf(report.warnings),
    known: isObject(baseline) ? numberOf(baseline.hidden) : 0,
    list: list.sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning")),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

function isProblem(value: unknown): value is Problem {
  if (!isObject(value)) return false;
  const { severity, file, line, rule, message } = value;
  return (
    (severity === "error" || severity === "warning") &&
    Number.isSafeInteger(line) &&
    [file, rule, message].every((each) => typeof each === "string")
  );
}
