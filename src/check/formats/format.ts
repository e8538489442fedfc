import type { CheckReport } from "../report.ts";

/** What a format may depend on besides the report. */
export interface FormatOptions {
  /** The folder that paths of diagnostics are relative to. */
  folder: string;
  color: boolean;
}

/** A report as text, or as a value to print as JSON. */
export type Formatted = { text: string } | { json: unknown };

/** A format of `dateline check`. */
export interface CheckFormat {
  /** What reads it. */
  what: string;
  write: (report: CheckReport, options: FormatOptions) => Formatted;
}
