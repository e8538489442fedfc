import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Summary } from "../../../src/cli/build/run-build.ts";
import type { Diagnostic } from "../../../src/diagnostics.ts";
import { build } from "../../../src/engine/build.ts";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import { type RequestOptions, requestOf } from "../../../src/engine/request/request.ts";
import { openSession } from "../../../src/engine/store/session.ts";
import { outputPath } from "../../../src/pages/urls.ts";
import { ROOT } from "../disk/project-root.ts";
import { buildArgs, dateline, NOW } from "./command.ts";
import { buildNew } from "./engine-in-node.ts";
import { stopAtPlan } from "./stop-at-plan.ts";
import { withoutProgress } from "./without-progress.ts";

/** The output of `--json`. */
export type Counted = Summary & { output: string; diagnostics: Diagnostic[]; error?: string };

/** The folders of one publication: content, output and cache. */
export interface BuildFolders {
  content: string;
  output: string;
  cache: string;
}

export function foldersIn(folder: string): BuildFolders {
  const [content, output, cache] = ["content", "out/_site", "cache"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  return { content, output, cache };
}

/** Builds in a child process and returns its counts. Throws its messages if it failed. */
export function buildAndCount(
  { content, output, cache }: BuildFolders,
  ...more: string[]
): Counted {
  const args = buildArgs(content, output, "--cache", cache, "--json", ...more);
  const { status, stdout, stderr } = dateline(args);
  const report = withoutProgress(stderr);
  if (status !== 0 || report !== "") throw new Error(`build failed: ${report}${stdout}`);
  return JSON.parse(stdout);
}

/** Like `buildAndCount` but in this process, which takes a fifth of the time: for tests with many builds. */
export async function buildInProcess(
  { content, output, cache }: BuildFolders,
  options: Pick<RequestOptions, "drafts" | "shard" | "verify" | "pathPrefix" | "localDesk"> = {},
): Promise<Pick<Counted, "diagnostics"> & Summary> {
  const request = requestOf(
    { content, output, cache, ...options },
    { cwd: ROOT, root: ROOT, now: Date.parse(NOW) },
  );
  const { summary, diagnostics = [], error } = await buildNew(request);
  if (!summary) throw error ?? new Error(JSON.stringify(diagnostics));
  return { ...summary, diagnostics };
}

/** Sorted output paths of the pages that a build would render now. Builds nothing. */
export async function pagesToRender({ content, output, cache }: BuildFolders): Promise<string[]> {
  const request = requestOf(
    { content, output, cache },
    { cwd: ROOT, root: ROOT, now: Date.parse(NOW) },
  );
  const session = openSession(request);
  try {
    return await stopAtPlan(build, { request, session }, ({ outlines }) =>
      outlines.map(({ url }) => outputPath(url)).toSorted(),
    );
  } finally {
    session.close();
  }
}

/** Sorted paths of files in an output that contain these words. */
export function filesContaining({ output }: Pick<BuildFolders, "output">, words: string): string[] {
  return filesBelow(output)
    .filter((path) => readFileSync(join(output, path), "utf8").includes(words))
    .toSorted();
}
