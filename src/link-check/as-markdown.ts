import { short } from "../excerpt.ts";
import { printable, printableUrl } from "../printable.ts";
import { countsOf } from "./as-text.ts";
import { FINDINGS, type Finding, findingOf, type LinkReport } from "./report.ts";
import type { CheckedSource } from "./types.ts";

const WORDS: Record<Finding, string> = {
  dead: "dead",
  moved: "moved",
  uncertain: "uncertain",
  unchecked: "not checked",
  unarchived: "not archived",
};

/** A comment of a pull request holds 65,536 characters. */
const MOST_CHARACTERS = 60_000;
const MOST_ARTICLES = 5;

/** A table in GitHub's Markdown (https://github.github.com/gfm/#tables-extension-), short enough for a comment. */
export function reportAsMarkdown(report: LinkReport): string {
  const rows = FINDINGS.flatMap((finding) =>
    report[finding].map((source) => rowOf(source, finding)),
  );
  const shown: string[] = [];
  let length = 0;
  for (const row of rows) {
    length += row.length + 1;
    if (length > MOST_CHARACTERS) break;
    shown.push(row);
  }
  const left = rows.length - shown.length;
  const table = [
    "| State | Source | What was found | Cited by |",
    "| --- | --- | --- | --- |",
    ...shown,
  ];
  return [
    `**Sources:** ${countsOf(report)}.`,
    ...(rows.length > 0 ? ["", ...table] : []),
    ...(left > 0 ? ["", `${left} more are not shown.`] : []),
    "",
  ].join("\n");
}

function rowOf(source: CheckedSource, finding: Finding): string {
  const { url = "", reference, articles } = source;
  const files = articles.slice(0, MOST_ARTICLES).map(({ file }) => escaped(file));
  const more = articles.length - files.length;
  const cells = [
    WORDS[finding],
    `[${escaped(short(reference.title))}](<${plainUrl(url)}>)`,
    escaped(findingOf(source, finding)),
    [...files, ...(more > 0 ? [`and ${more} more`] : [])].join("<br>"),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** A url's own text has no spaces, quotes or angle brackets left; these mean something in a table, and in Markdown. */
function plainUrl(url: string): string {
  return printableUrl(url)
    .replaceAll("|", "%7C")
    .replaceAll("\\", "%5C")
    .replace(/&(?=#?\w+;)/g, "&amp;");
}

/** A word joiner, which shows nothing, in a form that a log shows: https://www.unicode.org/reports/tr14/#WJ */
const APART = "&#8288;";

/** Text that stays text: no markup, no formula, no cell's end, and nobody and nothing is called by name or number. */
function escaped(text: string): string {
  return (
    printable(text.replace(/\s+/g, " "))
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replace(/[\\`*_{}[\]()#+!|~>$^]/g, "\\$&")
      // A number sign and a number name an issue, whether they are escaped or not; so does GH-12.
      .replace(/(?:#|\bGH-)(?=\d)/gi, `$&${APART}`)
      .replaceAll("@", `@${APART}`)
      .replace(/\bwww\./gi, `$&${APART}`)
      .replace(/\b(https?|ftp|mailto|xmpp):/gi, `$1${APART}:`)
  );
}
