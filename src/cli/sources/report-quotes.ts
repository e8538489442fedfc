import { join } from "node:path";
import type { BuildRequest } from "../../engine/request/request.ts";
import { quotesAsJson } from "../../quotes/json-report.ts";
import { quotesAsMarkdown } from "../../quotes/markdown-report.ts";
import { passagesIn, type QuotingArticle } from "../../quotes/passages.ts";
import { isKept, type QuoteReport, quoteReport } from "../../quotes/report.ts";
import { quotesAsText } from "../../quotes/text-report.ts";
import { print, printJson, report } from "../../terminal.ts";
import { checkQuotes, type QuoteCheck } from "./check-quotes.ts";
import type { SourcesOptions } from "./sources.ts";

const INTERRUPTED = 130;
const INDENT = 2;

type Options = SourcesOptions & Omit<QuoteCheck, "snapshot"> & { language: string };

/** Checks the quotations of sources, and reports what changed. Returns the exit status. */
export async function reportQuotes(
  articles: readonly QuotingArticle[],
  request: BuildRequest,
  { json, markdown, snapshot = false, failOn, language, ...limits }: Options,
): Promise<number> {
  const passages = passagesIn(articles, language);
  const { checked, interrupted, written } = await checkQuotes(passages, request, {
    ...limits,
    snapshot,
  });
  const found = quoteReport(checked);
  const printed = json
    ? await printJson({ ...quotesAsJson(found), ...(snapshot && { written }) }, INDENT)
    : await print(markdown ? quotesAsMarkdown(found) : quotesAsText(found));
  report(written.map((path) => `Wrote ${join(request.contentShown, path)}\n`).join(""));
  if (interrupted) return INTERRUPTED;
  return printed && !fails(found, failOn) ? 0 : 1;
}

/** A passage that the archived copy has word for word can still be checked by readers, so it fails nothing. */
function fails({ gone, changed }: QuoteReport, failOn: SourcesOptions["failOn"]): boolean {
  const failing = failOn === "changed" ? [...gone, ...changed] : failOn === "gone" ? gone : [];
  return failing.some((passage) => !isKept(passage));
}
