import type { BuildRequest } from "../build/request.ts";
import { isSharedSources } from "../content/scan.ts";
import { formatReport, hasErrors } from "../diagnostics.ts";
import { reportAsJson, sourceAsJson } from "../link-check/as-json.ts";
import { reportAsMarkdown } from "../link-check/as-markdown.ts";
import { listAsText, reportAsText } from "../link-check/as-text.ts";
import { citedSources } from "../link-check/cited-sources.ts";
import { isKnownDead, type LinkReport, reportOf } from "../link-check/report.ts";
import type { CheckedSource } from "../link-check/types.ts";
import { type Written, writeStatuses } from "../link-check/write-statuses.ts";
import { type CheckRequest, checkSources } from "./check-sources.ts";
import { failure } from "./failure.ts";
import { type CitedContent, readCited } from "./read-cited.ts";

export interface SourcesOptions extends CheckRequest {
  checkLinks?: boolean;
  json?: boolean;
  markdown?: boolean;
  write?: boolean;
  failOn?: "dead";
}

const INTERRUPTED = 130;

/** Lists the sources that articles cite, or checks their urls. Answers the exit status. */
export async function sources(request: BuildRequest, options: SourcesOptions): Promise<number> {
  const { stdout, stderr } = process;
  try {
    const content = await readCited(request);
    const { diagnostics, site } = content;
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    stderr.write(formatReport(errors, { color: stderr.isTTY === true }));
    if (site === undefined) return 1;
    if (hasErrors(errors)) stderr.write("Sources of what has errors may be missing here.\n");
    const cited = citedSources(content.articles);
    if (!options.checkLinks) {
      stdout.write(
        options.json ? `${JSON.stringify(cited.map(sourceAsJson), null, 2)}\n` : listAsText(cited),
      );
      return 0;
    }
    const { checked, interrupted } = await checkSources(cited, request, { ...options, site });
    const report = reportOf(cited, checked);
    // What an interrupted check knows is true all the same, but nobody waits for it to be written.
    const written = options.write && !interrupted ? write(report, content, request) : undefined;
    stdout.write(shown(report, options, written));
    stderr.write(written ? toldOf(written) : "");
    if (interrupted) return INTERRUPTED;
    const isNews = report.dead.some((source) => !isKnownDead(source));
    return options.failOn === "dead" && isNews ? 1 : 0;
  } catch (error) {
    stderr.write(`${failure(error, request.cache)}\n`);
    return 1;
  }
}

function shown(
  report: LinkReport,
  { json, markdown }: SourcesOptions,
  written: Written | undefined,
): string {
  if (json) return `${JSON.stringify({ ...reportAsJson(report), ...written }, null, 2)}\n`;
  return markdown ? reportAsMarkdown(report) : reportAsText(report);
}

/** What answers is live wherever it was called dead; what has moved answers as well. */
function write(
  { live, moved, dead }: LinkReport,
  { files }: CitedContent,
  { content: folder, contentShown }: BuildRequest,
): Written {
  const back = [...live, ...moved].filter(isCalledDead);
  const gone = dead.filter((source) => !isKnownDead(source));
  const statuses = new Map([
    ...back.map(({ url }) => [url, "live"] as const),
    ...gone.map(({ url }) => [url, "dead"] as const),
  ]);
  if (statuses.size === 0) return { written: [], left: [] };
  const citing = new Set(
    [...back, ...gone].flatMap(({ articles }) => articles.map(({ path }) => path)),
  );
  const declaring = files.filter(({ path }) => citing.has(path) || isSharedSources(path));
  return writeStatuses(declaring, { folder, shown: contentShown }, (url) => statuses.get(url));
}

function isCalledDead({ articles }: CheckedSource): boolean {
  return articles.some(({ status }) => status === "dead");
}

function toldOf({ written, left }: Written): string {
  return [
    ...written.map(({ file, urls }) => `${file}: status written of ${urls.join(", ")}\n`),
    ...left.map(({ file, why }) => `${file}: left as it is, ${why}\n`),
  ].join("");
}
