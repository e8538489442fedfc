import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { checkContent } from "../../check/check-content.ts";
import { FORMATS } from "../../check/formats/formats.ts";
import type { FormatName } from "../../check/formats/names.ts";
import { narrowed } from "../../check/narrow.ts";
import { type CheckReport, reportOf } from "../../check/report.ts";
import { ruleNameProblem } from "../../check/rule-names.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { retryIfDamaged } from "../../engine/store/retry-if-damaged.ts";
import { openSession } from "../../engine/store/session.ts";
import { coreCount } from "../../engine/threads/pool.ts";
import { READ_WORKER, readInThreads } from "../../engine/threads/read-in-threads.ts";
import { openThreads } from "../../engine/threads/threads.ts";
import { inColor, print, printJson, report } from "../../terminal.ts";

export interface CheckOptions {
  format: FormatName;
  rule: string[];
  quiet?: boolean;
}

/** Exit status if the command itself is wrong, not the content. */
const MISUSED = 2;

/** Checks the content and reports all problems, or those of some files. Returns the exit status. */
export async function check(
  files: readonly string[],
  request: BuildRequest,
  { format, rule: rules, quiet = false }: CheckOptions,
): Promise<number> {
  const folder = process.cwd();
  const paths = files.map((file) => resolve(folder, file));
  const wrong = [
    ...paths.flatMap((path, index) =>
      existsSync(path) ? [] : `There is no file or folder ${files[index]}`,
    ),
    ...rules.flatMap((name) => ruleNameProblem(name) ?? []),
  ];
  if (wrong.length > 0) {
    report(wrong.map((problem) => `error: ${problem}\n`).join(""));
    return MISUSED;
  }
  const found = narrowed(await problemsOf(request), { paths, rules, quiet, folder });
  const own = reportOf(found);
  if (!(await printReport(own, format))) return 1;
  return own.errors > 0 || (request.strict && own.warnings > 0) ? 1 : 0;
}

async function problemsOf(request: BuildRequest): Promise<Diagnostic[]> {
  const session = openSession(request);
  const threads = openThreads(READ_WORKER, coreCount() - 1);
  try {
    return await retryIfDamaged(session, () =>
      checkContent(request, session, readInThreads(threads)),
    );
  } finally {
    await threads.close();
    session.close();
  }
}

async function printReport(own: CheckReport, name: FormatName): Promise<boolean> {
  const options = { folder: process.cwd(), color: inColor() };
  const written = FORMATS[name].write(own, options);
  return "text" in written ? await print(written.text) : await printJson(written.json, INDENT);
}

const INDENT = 2;
