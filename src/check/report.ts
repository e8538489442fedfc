import { type Diagnostic, type Severity, sortDiagnostics } from "../diagnostics.ts";

/** What a check found, as every format reports it. */
export interface CheckReport {
  /** Sorted by file and place. */
  diagnostics: Diagnostic[];
  errors: number;
  warnings: number;
}

/** Sorts and counts diagnostics. One that stands for several counts as these. */
export function reportOf(diagnostics: readonly Diagnostic[]): CheckReport {
  return {
    diagnostics: sortDiagnostics(diagnostics),
    errors: countOf(diagnostics, "error"),
    warnings: countOf(diagnostics, "warning"),
  };
}

export function countOf(diagnostics: readonly Diagnostic[], severity: Severity): number {
  const own = diagnostics.filter((each) => each.severity === severity);
  return own.reduce((sum, { counted = 1 }) => sum + counted, 0);
}
