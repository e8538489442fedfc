import { appendFileSync } from "node:fs";
import { annotations } from "../../check/formats/github.ts";
import { jobSummary } from "../../check/formats/job-summary.ts";
import type { CheckReport } from "../../check/report.ts";
import type { Built } from "../../engine/work.ts";
import { command } from "../../terminal.ts";

/**
 * In a GitHub workflow, annotates pull requests with problems, and adds them to the page of the run. Does nothing
 * elsewhere.
 */
export function reportToGitHub(report: CheckReport, env: NodeJS.ProcessEnv): void {
  if (env.GITHUB_ACTIONS !== "true") return;
  const folder = process.cwd();
  const place = { folder, checkout: env.GITHUB_WORKSPACE ?? folder };
  command(annotations(report.diagnostics, place));
  if (env.GITHUB_STEP_SUMMARY && report.diagnostics.length > 0)
    appendFileSync(env.GITHUB_STEP_SUMMARY, jobSummary(report, place));
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
