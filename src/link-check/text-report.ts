import { printable, printableUrl } from "../printable.ts";
import { FINDINGS, type Finding, findingOf, type LinkReport } from "./report.ts";
import type { CheckedSource, CitedSource } from "./types.ts";

/** Every cited source, with how often it is cited and by which articles. */
export function listAsText(sources: readonly CitedSource[]): string {
  const entries = sources.map(({ reference, url, calls, articles }) => {
    const often = `${count(calls, "time")} in ${count(articles.length, "article")}`;
    const lines = [
      `${printable(reference.title)}${url === undefined ? "" : ` <${printableUrl(url)}>`}: cited ${often}`,
      ...articles.map(
        ({ file, calls: own }) => `  ${printable(file)}${own > 1 ? ` (${own})` : ""}`,
      ),
    ];
    return lines.join("\n");
  });
  return [...entries, `${count(sources.length, "source")}`, ""].join("\n");
}

const HEADINGS: Record<Finding, string> = {
  dead: "Dead",
  moved: "Moved permanently",
  uncertain: "Uncertain: check by hand",
  unchecked: "Not checked",
  unarchived: "Without an archived copy",
};

/** A list for each finding that has sources, then a line of totals. */
export function reportAsText(report: LinkReport): string {
  const parts = FINDINGS.filter((finding) => report[finding].length > 0).map((finding) => {
    const entries = report[finding].map((source) => entryOf(source, finding));
    return `${HEADINGS[finding]} (${report[finding].length})\n${entries.join("\n")}\n`;
  });
  return [...parts, `${countsOf(report)}\n`].join("\n");
}

export function countsOf({
  live,
  moved,
  dead,
  uncertain,
  unchecked,
  unarchived,
}: LinkReport): string {
  const counts = [
    `${live.length} live`,
    `${moved.length} moved`,
    `${dead.length} dead`,
    `${uncertain.length} uncertain`,
    `${unchecked.length} not checked`,
  ];
  const all = live.length + moved.length + dead.length + uncertain.length + unchecked.length;
  return `${count(all, "source")} with a URL: ${counts.join(", ")}; ${unarchived.length} without an archived copy`;
}

function entryOf(source: CheckedSource, finding: Finding): string {
  const { url, reference, articles } = source;
  const said = finding === "unarchived" ? "" : `: ${findingOf(source, finding)}`;
  const files = articles.map(({ file }) => printable(file)).join(", ");
  return `  ${printableUrl(url ?? "")}${printable(said)}\n    ${printable(reference.title)}, in ${files}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
