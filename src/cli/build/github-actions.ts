import { appendFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Diagnostic, Severity } from "../../diagnostics.ts";
import type { Built } from "../../engine/work.ts";

/**
 * How many annotations of each severity GitHub shows for a step: https://docs.github.com/en/actions/reference/limits
 */
const MAX_ANNOTATIONS = 10;

/**
 * Diagnostics as workflow commands, one a line: GitHub shows them on the lines of a pull request. Paths are relative to
 * `workspace`, the checkout. https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function annotations(
  diagnostics: readonly Diagnostic[],
  { workspace, folder }: { workspace: string; folder: string },
): string[] {
  const of = (severity: Severity) =>
    diagnostics.filter((each) => each.severity === severity).slice(0, MAX_ANNOTATIONS);
  return [...of("error"), ...of("warning")].map(
    ({ file, line, column, severity, rule, message, hint }) => {
      const path = relative(workspace, resolve(folder, file)).replaceAll("\\", "/");
      const place = { file: path, line, col: column, title: rule };
      const properties = Object.entries(place).map(([name, value]) => `${name}=${property(value)}`);
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

/**
 * Reports to later steps of a workflow, through the file that `GITHUB_OUTPUT` names: `changed`, whether any file of the
 * site differs from the last build; and `worked`, whether the cache has anything new to keep.
 */
export function writeStepOutputs(
  { rendered, written, removed }: Pick<Built, "rendered" | "written" | "removed">,
  file: string,
): void {
  const changed = written + removed > 0;
  appendFileSync(file, `changed=${changed}\nworked=${changed || rendered > 0}\n`);
}
