import { fingerprints } from "../problem-key.ts";
import { type CheckFormat, pathIn } from "./format.ts";

const SEVERITIES = { error: "major", warning: "minor" } as const;

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const GITLAB: CheckFormat = {
  what: "GitLab, as a report of code quality",
  write: ({ diagnostics }, options) => {
    const pathOf = pathIn(options);
    const prints = fingerprints(diagnostics, pathOf);
    return {
      json: diagnostics.map(({ file, line, severity, rule, message, hint }, index) => ({
        description: hint ? `${message}. ${hint}` : message,
        check_name: rule,
        fingerprint: prints[index],
        severity: SEVERITIES[severity],
        location: { path: pathOf(file), lines: { begin: line } },
      })),
    };
  },
};
