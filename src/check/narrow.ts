import { resolve, sep } from "node:path";
import type { Diagnostic } from "../diagnostics.ts";

/** Which of all problems to report. */
export interface Narrowing {
  /** Absolute paths of files and folders; empty for all. */
  paths: readonly string[];
  /** Names of rules, and families as `link/*`; empty for all. */
  rules: readonly string[];
  /** Errors only. */
  quiet: boolean;
  /** The folder that paths of diagnostics are relative to. */
  folder: string;
}

/** The diagnostics to report. */
export function narrowed(
  diagnostics: readonly Diagnostic[],
  { paths, rules, quiet, folder }: Narrowing,
): Diagnostic[] {
  return diagnostics.filter(
    ({ file, rule, severity }) =>
      (!quiet || severity === "error") &&
      (rules.length === 0 || rules.some((pattern) => fits(rule, pattern))) &&
      (paths.length === 0 || paths.some((path) => isBelow(resolve(folder, file), path))),
  );
}

/** Whether a rule is the named one, or of the family that `family/*` names. */
export function fits(rule: string, pattern: string): boolean {
  return pattern.endsWith("/*") ? rule.startsWith(pattern.slice(0, -1)) : rule === pattern;
}

function isBelow(file: string, path: string): boolean {
  return file === path || file.startsWith(path.endsWith(sep) ? path : path + sep);
}
