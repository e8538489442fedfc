import type { CheckFormat } from "./format.ts";

/** The numbers of problems, and each problem with the fields of `Diagnostic`. */
export const JSON_FORMAT: CheckFormat = {
  what: "scripts",
  write: (report) => {
    const { errors, warnings, baseline, diagnostics } = report;
    return { json: { errors, warnings, ...(baseline && { baseline }), diagnostics } };
  },
};
