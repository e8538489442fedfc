import { short } from "../excerpt.ts";
import { escaped, plainUrl } from "../text/markdown-escapes.ts";
import { FINDINGS, type Finding, findingOf, type LinkReport } from "./report.ts";
import { countsOf } from "./text-report.ts";
import type { CheckedSource } from "./types.ts";

const WORDS: Record<Finding, string> = {
  dead: "dead",
  moved: "moved",
  uncertain: "uncertain",
  unchecked: "not checked",
  unarchived: "not archived",
};

/** GitHub limits comments to 65,536 characters. */
const MAX_CHARACTERS = 60_000;
const MAX_ARTICLES = 5;

/**
 * A table in GitHub's Markdown (https://github.github.com/gfm/#tables-extension-), short enough for a pull request
 * comment.
 */
export function reportAsMarkdown(report: LinkReport): string {
  const rows = FINDINGS.flatMap((finding) =>
    report[finding].map((source) => rowOf(source, finding)),
  );
  const shown: string[] = [];
  let length = 0;
  for (const row of rows) {
    length += row.length + 1;
    if (length > MAX_CHARACTERS) break;
    shown.push(row);
  }
  const left = rows.length - shown.length;
  const table = ["| State | Source | Finding | Cited by |", "| --- | --- | --- | --- |", ...shown];
  return [
    `**Sources:** ${countsOf(report)}.`,
    ...(rows.length > 0 ? ["", ...table] : []),
    ...(left > 0 ? ["", `${left} more are not shown.`] : []),
    "",
  ].join("\n");
}

function rowOf(source: CheckedSource, finding: Finding): string {
  const { url = "", reference, articles } = source;
  const files = articles.slice(0, MAX_ARTICLES).map(({ file }) => escaped(file));
  const more = articles.length - files.length;
  const cells = [
    WORDS[finding],
    `[${escaped(short(reference.title))}](<${plainUrl(url)}>)`,
    escaped(findingOf(source, finding)),
    [...files, ...(more > 0 ? [`and ${more} more`] : [])].join("<br>"),
  ];
  return `| ${cells.join(" | ")} |`;
}
