import type { CheckFormat } from "./format.ts";

/** Numbers of problems, and each as Dateline knows it: the handbook's page “dateline check” lists the fields. */
export const JSON_FORMAT: CheckFormat = {
  what: "programs",
  write: ({ errors, warnings, diagnostics }) => ({ json: { errors, warnings, diagnostics } }),
};
