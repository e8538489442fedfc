import type { Diagnostic } from "../../diagnostics.ts";
import { type CheckFormat, pathIn } from "./format.ts";

/**
 * Reviewdog's format, which posts to GitHub, GitLab, Bitbucket, Gerrit and Forgejo:
 * https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
export const RDJSON: CheckFormat = {
  what: "reviewdog",
  write: ({ diagnostics }, options) => {
    const pathOf = pathIn(options);
    return {
      json: {
        source: { name: "dateline" },
        diagnostics: diagnostics.map((diagnostic) => {
          const { file, severity, rule, message, hint } = diagnostic;
          return {
            message: hint ? `${message}\n${hint}` : message,
            location: { path: pathOf(file), range: { start: startOf(diagnostic) } },
            severity: severity.toUpperCase(),
            code: { value: rule },
          };
        }),
      },
    };
  },
};

/** Columns are counted in bytes of UTF-8. Without the line's beginning, only the line is known. */
function startOf({ line, column, excerpt }: Diagnostic): { line: number; column?: number } {
  if (!excerpt || excerpt.column !== column) return { line };
  return { line, column: Buffer.byteLength(excerpt.text.slice(0, column - 1)) + 1 };
}
