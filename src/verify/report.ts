import { printable } from "../printable.ts";
import { type Finding, SUBJECTS, type Subject } from "./types.ts";

const TITLES: Readonly<Record<Subject, string>> = {
  front: "front page",
  articles: "newest article",
  feeds: "feeds",
  sitemap: "sitemap and robots.txt",
  headers: "headers",
  redirects: "redirects",
  unpublished: "no unpublished articles",
  missing: "404 page",
  connection: "certificate and clock",
};

/** Findings of one subject that are shown: a host that does one thing wrong does it everywhere. */
const MOST_SHOWN = 5;

/** A line for each subject, and its findings below. What comes from the host is made harmless to terminals. */
export function verifyText(findings: readonly Finding[], base: string): string {
  const isAlone = findings.some((each) => each.isAlone);
  const isPartial = findings.some((each) => each.isPartial);
  const lines = SUBJECTS.flatMap((subject) => {
    const own = findings.filter((each) => each.subject === subject);
    if (own.length === 0 && isAlone) return [];
    const mark = own.length === 0 && isPartial ? "unsure" : markOf(own);
    return [`${mark.padEnd(8)}${TITLES[subject]}`, ...detailsOf(own)];
  });
  return `${lines.join("\n")}\n\n${printable(base)} ${verdictOf(findings)}.\n`;
}

function markOf(findings: readonly Finding[]): string {
  if (findings.some(({ severity }) => severity === "error")) return "wrong";
  return findings.length > 0 ? "warning" : "ok";
}

function detailsOf(findings: readonly Finding[]): string[] {
  const shown = findings.slice(0, MOST_SHOWN);
  const more = findings.length - shown.length;
  return [
    ...shown.flatMap(({ url, message, hint }, index) => [
      `        ${printable(short(url))}: ${printable(message)}`,
      // Once for all in a row.
      ...(shown[index + 1]?.hint === hint ? [] : [`        help: ${hint}`]),
    ]),
    ...(more > 0 ? [`        and ${more} more: \`--json\` lists all`] : []),
  ];
}

/** The address of the page that does not exist is long, and so may others be. */
function short(url: string): string {
  return url.length > 80 ? `${url.slice(0, 79)}…` : url;
}

function verdictOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (findings.some((each) => each.isAlone)) return "can't be verified";
  if (errors === 0) return "is as it should be";
  return `has ${errors} ${errors === 1 ? "error" : "errors"}`;
}
