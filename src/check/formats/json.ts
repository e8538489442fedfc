import type { Diagnostic } from "../../diagnostics.ts";
import type { CheckFormat } from "./format.ts";

/** The numbers of problems, and each problem with the fields of `Diagnostic` that are for readers. */
export const JSON_FORMAT: CheckFormat = {
  what: "scripts",
  write: (report) => {
    const { errors, warnings, baseline, diagnostics } = report;
    return {
      json: {
        errors,
        warnings,
        ...(baseline && { baseline }),
        diagnostics: diagnostics.map(shown),
      },
    };
  },
};

function shown({ mend: _, ...problem }: Diagnostic): Diagnostic {
  return problem;
}
