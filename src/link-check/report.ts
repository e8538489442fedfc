import type { Checked } from "./check-urls.ts";
import type { CheckedSource, CitedSource, LinkState } from "./types.ts";

/** What a check found, each list in the order of the sources. */
export interface LinkReport extends Record<LinkState, CheckedSource[]> {
  /** With a url and without an archived copy, whatever their state. A DOI outlives the page that it leads to. */
  unarchived: CheckedSource[];
  unchecked: CheckedSource[];
}

/** What to report of each source, in the order in which it matters. */
export const FINDINGS = ["dead", "moved", "uncertain", "unchecked", "unarchived"] as const;
export type Finding = (typeof FINDINGS)[number];

export function reportOf(
  sources: readonly CitedSource[],
  { answers, unchecked }: Checked,
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

/** Every article that cites it says already that it is dead. */
export function isKnownDead({ articles }: CitedSource): boolean {
  return articles.every(({ status }) => status === "dead");
}

/** A finding of a source in a few words, without what the source is. */
export function findingOf(source: CheckedSource, finding: Finding): string {
  const { reference, answer, why } = source;
  if (finding === "unarchived") return "no archived copy is named";
  const said = [answer?.reason ?? why ?? "not asked for"];
  if (answer?.to !== undefined) said.push(`now ${answer.to}`);
  if (finding === "dead" && reference.archived === undefined) said.push("no archived copy");
  if (finding === "dead" && isKnownDead(source)) said.push("known to be dead");
  return said.join("; ");
}
