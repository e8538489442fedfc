import { short } from "../excerpt.ts";
import { printable, printableUrl } from "../printable.ts";
import type { CheckedPassage } from "./check-passages.ts";
import { findingsOf, type QuoteReport, quoteCounts, VERDICTS, type Verdict } from "./report.ts";

export const HEADINGS: Record<Verdict, string> = {
  gone: "Gone",
  changed: "With other words",
  unread: "Not checked",
  there: "Word for word",
};

/** A list for each verdict, then a line of totals. Passages that are there are listed only if their page changed. */
export function quotesAsText(report: QuoteReport): string {
  const parts = VERDICTS.flatMap((verdict) => {
    const shown = report[verdict].filter(
      (each) => verdict !== "there" || each.found.since !== undefined,
    );
    const entries = shown.filter((each) => findingsOf(each).length > 0).map(entryOf);
    return entries.length === 0
      ? []
      : [`${HEADINGS[verdict]} (${report[verdict].length})\n${entries.join("\n")}\n`];
  });
  return [...parts, `${quoteCounts(report)}\n`].join("\n");
}

function entryOf(passage: CheckedPassage): string {
  const { url, quote, title, files } = passage;
  return [
    `  ${printableUrl(url)}`,
    `    “${printable(short(quote))}”`,
    ...findingsOf(passage).map((finding) => `    ${printable(finding)}`),
    `    ${printable(title)}, in ${files.map(printable).join(", ")}`,
  ].join("\n");
}
