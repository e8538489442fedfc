import { formatReport, hasErrors } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import type { CheckResult } from "../../link-check/check-urls.ts";
import { citedSources } from "../../link-check/cited-sources.ts";
import { reportAsJson, sourceAsJson } from "../../link-check/json-report.ts";
import { reportAsMarkdown } from "../../link-check/markdown-report.ts";
import { isKnownDead, type LinkReport, reportOf } from "../../link-check/report.ts";
import { listAsText, reportAsText } from "../../link-check/text-report.ts";
import type { WriteResult } from "../../link-check/write-statuses.ts";
import { print, printJson, report, terminalStyle } from "../../terminal.ts";
import { failure } from "../failure.ts";
import { checkSources } from "./check-sources.ts";
import type { CheckRequest } from "./polite-check.ts";
import { readCited } from "./read-cited.ts";
import { writeFound, writtenText } from "./write-found.ts";

export interface SourcesOptions extends CheckRequest {
  checkLinks?: boolean;
  json?: boolean;
  markdown?: boolean;
  write?: boolean;
  checkQuotes?: boolean;
  /** Keeps the text of pages, to compare it later. */
  snapshot?: boolean;
  failOn?: "dead" | "changed" | "gone";
}

const INTERRUPTED = 130;
const INDENT = 2;

/** Lists the sources that articles cite, or checks their URLs. Returns the exit status. */
export async function sources(request: BuildRequest, options: SourcesOptions): Promise<number> {
  const wrong = wrongOptions(options);
  if (wrong !== undefined) {
    report(`error: ${wrong}\n`);
    return 1;
  }
  try {
    const content = await readCited(request);
    const { diagnostics, publication } = content;
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    report(formatReport(errors, terminalStyle()));
    if (!publication) return 1;
    if (hasErrors(errors)) report("The list may lack the sources of files with errors.\n");
    if (options.checkQuotes) {
      const { reportQuotes } = await import("./report-quotes.ts");
      return await reportQuotes(content.articles, request, { ...options, ...publication });
    }
    const { site } = publication;
    const cited = citedSources(content.articles);
    if (!options.checkLinks) {
      const printed = options.json
        ? await printJson(cited.map(sourceAsJson), INDENT)
        : await print(listAsText(cited));
      return printed ? 0 : 1;
    }
    const { checked, interrupted } = await checkSources(cited, request, { ...options, site });
    const found = reportOf(cited, checked);
    // The answers so far are valid, but after Ctrl-C nobody waits for files to be written.
    const written = options.write && !interrupted ? writeFound(found, content, request) : undefined;
    const printed = await show(found, options, written);
    report(written ? writtenText(written) : "");
    report(secureText(checked));
    if (interrupted) return INTERRUPTED;
    if (!printed) return 1;
    const isNews = found.dead.some((source) => !isKnownDead(source));
    return options.failOn === "dead" && isNews ? 1 : 0;
  } catch (error) {
    report(`${failure(error, undefined, request.cache)}\n`);
    return 1;
  }
}

/** In CI, a check that looks for something else would silently never fail. */
function wrongOptions({
  checkLinks,
  checkQuotes,
  write,
  failOn,
}: SourcesOptions): string | undefined {
  if (checkQuotes && failOn === "dead")
    return "--fail-on dead needs --check-links: use --fail-on gone or changed with --check-quotes.";
  return checkQuotes && (checkLinks || write)
    ? "--check-links and --write don't go with a check of quotations: run the command twice."
    : undefined;
}

function secureText({ answers }: CheckResult): string {
  const number = answers.values().reduce((sum, { secure }) => sum + (secure ? 1 : 0), 0);
  if (number === 0) return "";
  const [addresses, are] = number === 1 ? ["address", "is"] : ["addresses", "are"];
  return `${number} ${addresses} with http:// ${are} also at https://: dateline check --fix\n`;
}

async function show(
  found: LinkReport,
  { json, markdown }: SourcesOptions,
  written: WriteResult | undefined,
): Promise<boolean> {
  if (json) return await printJson({ ...reportAsJson(found), ...written }, INDENT);
  return await print(markdown ? reportAsMarkdown(found) : reportAsText(found));
}
