import type { CheckResult } from "./check-urls.ts";
import type { CheckedSource, CitedSource, LinkState } from "./types.ts";

/** The findings of a check, each list in the order of the sources. */
export interface LinkReport extends Record<LinkState, CheckedSource[]> {
  /**
   * Sources with a URL but no archived copy, whatever their state. A DOI needs none: it outlives the page it points to.
   */
  unarchived: CheckedSource[];
  unchecked: CheckedSource[];
}

/** Findings to report, the most important first. */
export const FINDINGS = ["dead", "moved", "uncertain", "unchecked", "unarchived"] as const;
export type Finding = (typeof FINDINGS)[number];

export function reportOf(
  sources: readonly CitedSource[],
  { answers, unchecked }: CheckResult,
): LinkReport {
  const report: LinkReport = {
    live: [],
    moved: [],
    dead: [],
    uncertain: [],
    unarchived: [],
    unchecked: [],
  };
  for (const source of sources) {
    if (source.url === undefined) continue;
    const answer = answers.get(source.url);
    const why = unchecked.get(source.url);
    const checked = { ...source, ...(answer && { answer }), ...(why !== undefined && { why }) };
    report[answer?.state ?? "unchecked"].push(checked);
    const { archived, doi } = source.reference;
    if (archived === undefined && doi === undefined) report.unarchived.push(checked);
  }
  return report;
}

/** True if every citing article already marks the source as dead. */
export function isKnownDead({ articles }: CitedSource): boolean {
  return articles.every(({ status }) => status === "dead");
}

/** A finding in a few words, without naming the source. */
export function findingOf(source: CheckedSource, finding: Finding): string {
  const { reference, answer, why } = source;
  if (finding === "unarchived") return "no archived copy";
  const said = [answer?.reason ?? why ?? "not requested"];
  if (answer?.to !== undefined) said.push(`now at ${answer.to}`);
  if (finding === "dead" && reference.archived === undefined) said.push("no archived copy");
  if (finding === "dead" && isKnownDead(source)) said.push("already marked as dead");
  return said.join("; ");
}
