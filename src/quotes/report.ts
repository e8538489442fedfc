import { short } from "../excerpt.ts";
import type { Change } from "./changed-words.ts";
import type { CheckedPassage } from "./check-passages.ts";
import type { Reading } from "./find-in-page.ts";
import type { Since } from "./snapshots.ts";

/** What a passage is reported as, the most important first. */
export const VERDICTS = ["gone", "changed", "unread", "there"] as const;
export type Verdict = (typeof VERDICTS)[number];

export type QuoteReport = Record<Verdict, CheckedPassage[]>;

const VERDICT_OF: Readonly<Record<Reading["state"], Verdict>> = {
  there: "there",
  nearly: "changed",
  gone: "gone",
  unread: "unread",
};

export function quoteReport(passages: readonly CheckedPassage[]): QuoteReport {
  const report: QuoteReport = { gone: [], changed: [], unread: [], there: [] };
  for (const passage of passages) report[verdictOf(passage)].push(passage);
  return report;
}

/** A source that is marked as dead is judged by its copy. */
export function verdictOf({ isDead, found: { page, copy } }: CheckedPassage): Verdict {
  return VERDICT_OF[(isDead && copy ? copy : page).state];
}

/** Whether the archived copy has the passage word for word, so that readers can find it. */
export function isKept({ found: { copy } }: CheckedPassage): boolean {
  return copy?.state === "there";
}

/** What was found, in a few words for each finding. */
export function findingsOf({ isDead, found: { page, copy, since } }: CheckedPassage): string[] {
  return [
    ...(isDead && copy ? [] : wordsOf(page)),
    ...(copy ? wordsOfCopy(copy) : []),
    ...(since ? wordsOfSince(since) : []),
  ];
}

function wordsOf(reading: Reading): string[] {
  if (reading.state === "there") return [];
  if (reading.state === "gone") return ["the page no longer has this passage"];
  if (reading.state === "unread") return [reading.why];
  return reading.changes.map(changeText);
}

function wordsOfCopy(copy: Reading): string[] {
  if (copy.state === "there") return ["the archived copy has it word for word"];
  if (copy.state === "gone") return ["the archived copy does not have it"];
  if (copy.state === "unread") return [`the archived copy can't be read: ${copy.why}`];
  return copy.changes.map((change) => `in the archived copy ${changeText(change)}`);
}

function wordsOfSince({ read, changes, more, why }: Since): string[] {
  if (why !== undefined) return [`its saved text can't be used: ${why}`];
  if (changes.length === 0 && more === 0) return [];
  const rest = more > 0 ? [`${more} more changes`] : [];
  return [`the page changed since ${read}: ${[...changes.map(changeText), ...rest].join("; ")}`];
}

/** A change as a few words: what the page says now, and what the quotation says. */
export function changeText({ was, now }: Change): string {
  if (was === "") return `“${short(now)}” was added`;
  if (now === "") return `“${short(was)}” is missing`;
  return `“${short(now)}” instead of “${short(was)}”`;
}

/** The totals in one line. */
export function quoteCounts({ gone, changed, unread, there }: QuoteReport): string {
  const all = gone.length + changed.length + unread.length + there.length;
  return `${all} ${all === 1 ? "quotation" : "quotations"}: ${there.length} word for word, ${changed.length} with other words, ${gone.length} gone, ${unread.length} not checked`;
}
