import { FINDINGS, findingOf, type LinkReport } from "./report.ts";
import type { CheckedSource, CitedSource } from "./types.ts";

/** A source as `--json` prints it. */
export function sourceAsJson({ reference, url, calls, articles }: CitedSource) {
  const { title, type, doi, archived, status } = reference;
  return { title, type, url, doi, archived, status, calls, articles };
}

/** The report as `--json` prints it: a list for each finding, and the number of live sources. */
export function reportAsJson(report: LinkReport) {
  const lists = FINDINGS.map((finding) => [
    finding,
    report[finding].map((source) => ({
      ...sourceAsJson(source),
      ...answerOf(source),
      found: findingOf(source, finding),
    })),
  ]);
  return { live: report.live.length, ...Object.fromEntries(lists) };
}

function answerOf({ answer }: CheckedSource) {
  if (!answer) return {};
  const { state, to, at } = answer;
  return { state, to, checked: new Date(at).toISOString() };
}
