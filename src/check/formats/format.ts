import { relative, resolve } from "node:path";
import type { CheckReport } from "../report.ts";

/** What a format may depend on besides the report. */
export interface FormatOptions {
  /** The folder that paths of diagnostics are relative to. */
  folder: string;
  /** The folder of the checkout, to which hosts of code expect paths to be relative. */
  checkout: string;
  /** Of Dateline. */
  version: string;
  color: boolean;
  /** The width of the terminal. */
  columns?: number;
  /** How many problems of each rule to show as text; by default as many as anybody reads. */
  max?: number;
}

/** A report as text, as a value to print as JSON, or as commands of a CI runner, one a line. */
export type Formatted = { text: string } | { json: unknown } | { commands: string[] };

/** A format of `dateline check`. */
export interface CheckFormat {
  /** Who reads it. */
  what: string;
  write: (report: CheckReport, options: FormatOptions) => Formatted;
}

/** Names a diagnostic's file from the checkout, with `/`. */
export function pathIn({
  folder,
  checkout,
}: Pick<FormatOptions, "folder" | "checkout">): (file: string) => string {
  return (file) => relative(checkout, resolve(folder, file)).replaceAll("\\", "/");
}
