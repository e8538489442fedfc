import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { FormatName } from "../../check/formats/names.ts";
import { narrowed } from "../../check/narrow.ts";
import { ruleNameProblem } from "../../check/rule-names.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { report } from "../../terminal.ts";
import { readBaseline } from "./baseline-file.ts";
import { openChecks } from "./open-checks.ts";
import { renewBaseline } from "./renew-baseline.ts";
import { type Asked, reportFound } from "./report-found.ts";

export interface CheckOptions {
  format: FormatName;
  rule: string[];
  max?: number;
  quiet?: boolean;
  watch?: boolean;
  baseline?: string;
  writeBaseline?: boolean;
  fix?: boolean;
  dryRun?: boolean;
}

/** Exit status if the command itself is wrong, not the content. */
const MISUSED = 2;

/** Checks the content and reports all problems, or those of some files. Returns the exit status. */
export async function check(
  files: readonly string[],
  request: () => BuildRequest,
  { version, ...options }: CheckOptions & { version: string },
): Promise<number> {
  const folder = process.cwd();
  const paths = files.map((file) => resolve(folder, file));
  const wrong = misuse(files, paths, options);
  if (wrong.length > 0) {
    report(wrong.map((problem) => `error: ${problem}\n`).join(""));
    return MISUSED;
  }
  if (options.writeBaseline && options.baseline) {
    const problem = await renewBaseline(request(), options.baseline);
    return problem ? MISUSED : 0;
  }
  const known =
    options.baseline === undefined
      ? undefined
      : readBaseline(resolve(options.baseline), options.baseline);
  if (known && "problem" in known) {
    report(known.problem);
    return MISUSED;
  }
  const { format, rule: rules, max, quiet = false } = options;
  const asked: Asked = {
    ...{ format, version },
    narrowing: { paths, rules, quiet, folder },
    ...(max !== undefined && { max }),
    ...(known && options.baseline && { baseline: { ...known, file: options.baseline } }),
  };
  if (options.watch) {
    const { watchChecks } = await import("./watch-checks.ts");
    return await watchChecks(request, asked);
  }
  const checks = openChecks(request());
  try {
    if (options.fix) {
      const narrow = (found: readonly Diagnostic[]) => narrowed(found, asked.narrowing);
      const [{ fixContent }, { reportFixes, showFixes }] = await Promise.all([
        import("./fix-content.ts"),
        import("./report-fixes.ts"),
      ]);
      if (options.dryRun) return await showFixes(request(), narrow);
      reportFixes(await fixContent(request(), async () => narrow(await checks.run(request()))));
    }
    return await reportFound(await checks.run(request()), asked, request());
  } finally {
    await checks.close();
  }
}

function misuse(
  files: readonly string[],
  paths: readonly string[],
  { rule, writeBaseline: isWritten, baseline, fix, dryRun, watch, format }: CheckOptions,
): string[] {
  const missing = paths.flatMap((path, index) =>
    existsSync(path) ? [] : `There is no file or folder ${files[index]}`,
  );
  const unnamed =
    isWritten && !baseline ? ["Name the file to write, as in --baseline old.json"] : [];
  const apart = [
    ...(dryRun && !fix ? ["--dry-run shows what --fix would change: write both"] : []),
    ...(watch && fix ? ["--fix and --watch can't be used together"] : []),
    ...(watch && format !== "text" ? [`--watch reports as text, not as ${format}`] : []),
  ];
  return [...missing, ...rule.flatMap((name) => ruleNameProblem(name) ?? []), ...unnamed, ...apart];
}
