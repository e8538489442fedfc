import { resolve } from "node:path";
import { reportOf } from "../../check/report.ts";
import { reportText } from "../../check/report-text.ts";
import type { Place } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { openSession, type Session } from "../../engine/store/session.ts";
import { editorIn, editorUrl } from "../../serve/editors.ts";
import { print, printJson, redrawer, report, showsLinks, terminalStyle } from "../../terminal.ts";
import { failure } from "../failure.ts";
import { reportToGitHub, writeStepOutputs } from "./github-actions.ts";
import { siteOnHost } from "./host-limits.ts";
import { progressOf } from "./progress.ts";
import { type RunOptions, type RunResult, runBuild } from "./run-build.ts";
import { summaryText } from "./summary.ts";

/** The result of a build. `message` explains a failure other than problems of the content. */
export type BuildResult = RunResult & { message?: string };

/** Builds the site once, reports the result, and returns the exit status: 0, or 1 with the output untouched. */
export async function buildOnce(request: BuildRequest, { json = false } = {}): Promise<number> {
  const result = await resultOf(request, async () => {
    const session = openSession(request);
    try {
      return await runBuild(request, session, { progress, warm: true });
    } finally {
      session.close();
    }
  });
  await printResult(result, request, json);
  const { GITHUB_ACTIONS: isWorkflow, GITHUB_OUTPUT: outputs } = process.env;
  reportToGitHub(reportOf(result.diagnostics), process.env);
  if (result.summary && isWorkflow === "true" && outputs) writeStepOutputs(result.summary, outputs);
  return result.summary ? 0 : 1;
}

/** Like `buildOnce`, in a session that stays open. `quiet` reports only problems. */
export async function rebuild(
  request: BuildRequest,
  session: Session,
  { quiet = false, ...options }: Pick<RunOptions, "strategy" | "onWork"> & { quiet?: boolean },
): Promise<BuildResult> {
  const result = await resultOf(request, () =>
    runBuild(request, session, { progress, ...options }),
  );
  if (!quiet || !result.summary) await printResult(result, request, false);
  return result;
}

const progress = () =>
  progressOf({ say: report, redraw: redrawer(), now: () => performance.now() });

async function resultOf(
  request: BuildRequest,
  run: () => Promise<RunResult>,
): Promise<BuildResult> {
  try {
    return await run();
  } catch (error) {
    return { diagnostics: [], message: failure(error, request.output, request.cache) };
  }
}

/** The URL that opens a place in the editor of this shell. */
function opened({ file, line, column }: Place): string {
  return editorUrl(editorIn(process.env), { path: resolve(file), line, column });
}

/** A failure to print does not change the exit status, which is that of the site. */
async function printResult(
  { summary, diagnostics, message }: BuildResult,
  { output, content, contentShown }: BuildRequest,
  json: boolean,
): Promise<void> {
  if (json) {
    await printJson({ output, ...summary, diagnostics, error: message });
    return;
  }
  report(
    reportText(reportOf(diagnostics), {
      ...terminalStyle(),
      ...(showsLinks() && { link: opened }),
    }),
  );
  if (message !== undefined) report(`${message}\n`);
  else if (summary)
    await print(summaryText(summary, output, siteOnHost(content, contentShown, output)));
  else report("Nothing was written.\n");
}
