import type { Diagnostic, Severity } from "../../diagnostics.ts";
import { type CheckFormat, type FormatOptions, pathIn } from "./format.ts";

/**
 * How many annotations of each severity GitHub shows for a step: https://docs.github.com/en/actions/reference/limits
 */
const MAX_ANNOTATIONS = 10;

export const GITHUB: CheckFormat = {
  what: "GitHub Actions, which shows them on the lines of a pull request",
  write: ({ diagnostics }, options) => ({ commands: annotations(diagnostics, options) }),
};

/**
 * Diagnostics as workflow commands, one a line. Paths are relative to the checkout.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function annotations(
  diagnostics: readonly Diagnostic[],
  place: Pick<FormatOptions, "folder" | "checkout">,
): string[] {
  const pathOf = pathIn(place);
  const of = (severity: Severity) =>
    diagnostics.filter((each) => each.severity === severity).slice(0, MAX_ANNOTATIONS);
  return [...of("error"), ...of("warning")].map(
    ({ file, line, column, severity, rule, message, hint }) => {
      const at = { file: pathOf(file), line, col: column, title: rule };
      const properties = Object.entries(at).map(([name, value]) => `${name}=${property(value)}`);
      return `::${severity} ${properties.join(",")}::${data(hint ? `${message}\n${hint}` : message)}`;
    },
  );
}

/** Escapes exactly the characters that the runner decodes. */
function data(text: string): string {
  return text.replace(/[%\r\n]/g, (sign) => encodeURIComponent(sign));
}

function property(value: string | number): string {
  return String(value).replace(/[%\r\n:,]/g, (sign) => encodeURIComponent(sign));
}
