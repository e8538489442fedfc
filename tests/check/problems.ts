import type { Diagnostic } from "../../src/diagnostics.ts";

/** A diagnostic; a test gives what it is about. */
export const problem = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  file: "content/articles/a.md",
  line: 3,
  column: 7,
  severity: "error",
  rule: "date/invalid",
  message: "`date` does not exist",
  ...more,
});

export const warning = (more: Partial<Diagnostic> = {}): Diagnostic =>
  problem({ severity: "warning", rule: "link/missing", message: "It leads nowhere", ...more });
