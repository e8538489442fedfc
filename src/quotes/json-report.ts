import type { CheckedPassage } from "./check-passages.ts";
import { type QuoteReport, VERDICTS } from "./report.ts";

/** The report as `--json` prints it: a list for each verdict. */
export function quotesAsJson(report: QuoteReport) {
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, report[verdict].map(asJson)]));
}

function asJson({ found, isDead: _, language: __, files: articles, ...passage }: CheckedPassage) {
  const { page, copy, since, at } = found;
  return { ...passage, articles, page, copy, since, checked: new Date(at).toISOString() };
}
