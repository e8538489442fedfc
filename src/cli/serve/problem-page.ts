import { formatReport } from "../../diagnostics.ts";
import { html } from "../../html.ts";
import { printableLines } from "../../printable.ts";
import type { BuildResult } from "../build/build.ts";

/** The page that the development server shows while the site can't be built: the terminal's report. */
export function problemPage({ diagnostics, message }: BuildResult): string {
  const report = message === undefined ? formatReport(diagnostics) : printableLines(message);
  return String(html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>The site can't be built</title>
</head>
<body>
<h1>The site can't be built</h1>
<p>Your last good build is untouched. This page reloads once the problems are fixed.</p>
<pre>${report}</pre>
</body>
</html>
`);
}
