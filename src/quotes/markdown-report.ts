import { short } from "../excerpt.ts";
import { escaped, plainUrl } from "../text/markdown-escapes.ts";
import type { CheckedPassage } from "./check-passages.ts";
import { findingsOf, type QuoteReport, quoteCounts, VERDICTS } from "./report.ts";
import { HEADINGS } from "./text-report.ts";

/** GitHub limits comments to 65,536 characters. */
const MAX_CHARACTERS = 60_000;
const MAX_FILES = 5;

/** A table in GitHub's Markdown of what changed, short enough for a comment on a pull request. */
export function quotesAsMarkdown(report: QuoteReport): string {
  const rows = VERDICTS.flatMap((verdict) =>
    report[verdict]
      .filter(
        (passage) => findingsOf(passage).length > 0 && (verdict !== "there" || passage.found.since),
      )
      .map((passage) => rowOf(passage, HEADINGS[verdict])),
  );
  let length = 0;
  const shown = rows.filter((row) => {
    length += row.length + 1;
    return length <= MAX_CHARACTERS;
  });
  const left = rows.length - shown.length;
  const table = [
    "| State | Source | Passage | Finding | Cited by |",
    "| --- | --- | --- | --- | --- |",
    ...shown,
  ];
  return [
    `**Quotations:** ${quoteCounts(report)}.`,
    ...(rows.length > 0 ? ["", ...table] : []),
    ...(left > 0 ? ["", `${left} more are not shown.`] : []),
    "",
  ].join("\n");
}

function rowOf(passage: CheckedPassage, state: string): string {
  const { url, title, quote, files } = passage;
  const more = files.length > MAX_FILES ? [`and ${files.length - MAX_FILES} more`] : [];
  const cells = [
    state,
    `[${escaped(short(title))}](<${plainUrl(url)}>)`,
    escaped(`“${short(quote)}”`),
    findingsOf(passage).map(escaped).join("<br>"),
    [...files.slice(0, MAX_FILES).map(escaped), ...more].join("<br>"),
  ];
  return `| ${cells.join(" | ")} |`;
}
