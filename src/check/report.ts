import { type Diagnostic, type Severity, sortDiagnostics } from "../diagnostics.ts";

/** What a check found, as every format reports it. */
export interface CheckReport {
  /** Sorted by file and place. */
  diagnostics: Diagnostic[];
  errors: number;
  warnings: number;
  /** If there is a baseline. */
  baseline?: BaselineCounts;
}

export interface BaselineCounts {
  /** As the command names it. */
  file: string;
  /** Warnings that it leaves out of the report. */
  hidden: number;
  /** Warnings that it lists, but that were not found. */
  gone: number;
}

/** Sorts and counts diagnostics. One that stands for several counts as these. */
export function reportOf(
  diagnostics: readonly Diagnostic[],
  baseline?: BaselineCounts,
): CheckReport {
  return {
    diagnostics: sortDiagnostics(diagnostics),
    errors: countOf(diagnostics, "error"),
    warnings: countOf(diagnostics, "warning"),
    ...(baseline && { baseline }),
  };
}

export function countOf(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return numberOf(diagnostics.filter((each) => each.severity === severity));
}

export function numberOf(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.reduce((sum, { counted = 1 }) => sum + counted, 0);
}
