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
 * Reads reports of `dateline check --format json`, and of `dateline build --json`, which adds errors of layouts. Undefined
 * if none is one. A stranger's change may have written them, so nothing is believed but their shape.
 */
export function readProblems(texts: readonly string[]): Problems | undefined {
  const reports = texts.map(parsed).filter(isReport);
  if (reports.length === 0) return undefined;
  const [checked] = reports.filter(({ errors }) => errors !== undefined);
  const seen = new Set<string>();
  const list = reports
    .flatMap((report) => {
      const found = report.diagnostics.filter(isProblem);
      // A build knows no baseline: only its errors are sure to be new.
      return report === checked ? found : found.filter(({ severity }) => severity === "error");
    })
    .map(({ severity, file, line, rule, message }) => ({ severity, file, line, rule, message }))
    .filter((problem) => isFirst(JSON.stringify(problem), seen))
    .sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
  const errors = list.filter(({ severity }) => severity === "error").length;
  return {
    errors: Math.max(errors, numberOf(checked?.errors)),
    warnings: numberOf(checked?.warnings),
    known: isObject(checked?.baseline) ? numberOf(checked.baseline.hidden) : 0,
    list,
  };
}

function isFirst(key: string, seen: Set<string>): boolean {
  const { size } = seen;
  return seen.add(key).size > size;
}

function isReport(value: unknown): value is Record<string, unknown> & { diagnostics: unknown[] } {
  return isObject(value) && Array.isArray(value.diagnostics);
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
