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

/** A line for each subject, and its findings below. What comes from the host is made harmless to terminals. */
export function verifyText(findings: readonly Finding[], base: string): string {
  const lines = SUBJECTS.flatMap((subject) => {
    const own = findings.filter((each) => each.subject === subject);
    const mark = own.some(({ severity }) => severity === "error")
      ? "wrong"
      : own.length > 0
        ? "warning"
        : "ok";
    return [
      `${mark.padEnd(8)}${TITLES[subject]}`,
      ...own.flatMap(({ url, message, hint }) => [
        `        ${printable(url)}: ${printable(message)}`,
        `        help: ${hint}`,
      ]),
    ];
  });
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const verdict =
    errors === 0 ? "is as it should be" : `has ${errors} ${errors === 1 ? "error" : "errors"}`;
  return `${lines.join("\n")}\n\n${printable(base)} ${verdict}.\n`;
}
