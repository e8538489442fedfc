import { type Html, html } from "../../html.ts";
import { printable, printableLines } from "../../printable.ts";
import type { CornerPaths, Reported } from "./corner.ts";
import { counted } from "./corner.ts";
import { problemList } from "./problem-list.ts";

/** A page of the server, not of the site. */
export function ownPage(title: string, main: Html, { base }: CornerPaths): string {
  return String(html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${base}corner.css">
</head>
<body class="own-page">
<main>
${main}
</main>
</body>
</html>
`);
}

/** What the server knows of a build's problems. */
export interface ProblemReport {
  errors: readonly Reported[];
  warnings: readonly Reported[];
  message?: string;
  /** How current the site is; undefined if no page can be shown. */
  state?: string;
  /** The URL of a file's page, if it has one. */
  pageOf: (file: string) => string | undefined;
  /** The site's front page. */
  home: string;
}

/** All problems, errors first. Also every page of a site of which nothing can be shown yet. */
export function problemsPage(report: ProblemReport, paths: CornerPaths): string {
  const { errors, warnings, message, state, home } = report;
  const title = titleOf(report);
  const main = html`<h1>${title}</h1>
<p>${state ?? "There is no page to show yet. This page reloads once there is."}</p>
${message !== undefined && html`<pre>${printableLines(message)}</pre>`}
${part(errors, "error", report)}
${part(warnings, "warning", report)}
${state !== undefined && html`<p><a href="${home}">Go to the front page</a></p>`}`;
  return ownPage(title, main, paths);
}

function titleOf({ errors, warnings, message, state }: ProblemReport): string {
  const hasErrors = errors.length > 0 || message !== undefined;
  if (state === undefined) return hasErrors ? "The site can't be built" : "The site is being built";
  if (hasErrors) return "The site has problems";
  return warnings.length > 0 ? "The site has warnings" : "The site has no problems";
}

function part(
  problems: readonly Reported[],
  severity: Reported["severity"],
  { pageOf }: Pick<ProblemReport, "pageOf">,
): Html | undefined {
  if (problems.length === 0) return undefined;
  const pages = [...new Set(problems.map(({ file }) => file))].flatMap((file) => {
    const url = pageOf(file);
    return url === undefined ? [] : { file, url };
  });
  return html`<h2>${counted(problems.length, severity)}</h2>
${problemList(problems)}
${
  severity === "error" &&
  pages.length > 0 &&
  html`<p>Pages of these files:</p>
<ul>${pages.map(({ file, url }) => html`<li><a href="${url}">${printable(file)}</a></li>\n`)}</ul>`
}`;
}
