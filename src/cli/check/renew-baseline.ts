import { resolve } from "node:path";
import { baselineOf } from "../../check/baseline.ts";
import { count } from "../../check/report-text.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { print, report } from "../../terminal.ts";
import { writeBaseline } from "./baseline-file.ts";
import { openChecks } from "./open-checks.ts";

/** Writes all warnings there are now into a baseline, named as in the command. Returns why not, after reporting it. */
export async function renewBaseline(
  request: BuildRequest,
  file: string,
): Promise<string | undefined> {
  const checks = openChecks(request);
  try {
    const baseline = baselineOf(await checks.run(request), request.contentShown);
    const problem = writeBaseline(resolve(file), file, baseline);
    const number = baseline.values().reduce((sum, each) => sum + each, 0);
    if (problem !== undefined) report(problem);
    else await print(`${count(number, "warning")} written to ${file}\n`);
    return problem;
  } finally {
    await checks.close();
  }
}
