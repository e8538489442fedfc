/**
 * `npm run bench:pages -- [runs] [--least N] [--write]`: Lighthouse over the front, an article, a section and the search of
 * the demonstration. Prints a report, or writes PAGES.md too; exits with 1 where a category of a page has fewer than N
 * points, 100 without the option.
 */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import packageJson from "lighthouse/package.json" with { type: "json" };
import { launchBrowser } from "../kit/browser/launch-browser.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { buildSite } from "../kit/sites/built-site.ts";
import { audit } from "./pages/audit.ts";
import { freePort } from "./pages/free-port.ts";
import { openHost } from "./pages/host.ts";
import { packedBytes } from "./pages/packed.ts";
import { type Measured, pageReport, shortfalls } from "./pages/page-report.ts";
import { machine } from "./report/machine.ts";

const PAGES = [
  { name: "Front", path: "/" },
  { name: "Article", path: "/2026/11/how-us-immigration-agency-works-with-local-police/" },
  { name: "Section", path: "/world/" },
  { name: "Search", path: "/search/" },
];

const { values, positionals } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    least: { type: "string", default: "100" },
  },
  allowPositionals: true,
});
const [runs = 5] = positionals.map(Number);
const say = (line: string) => process.stderr.write(`${line}\n`);

say("Building the demonstration");
const site = buildSite(join(ROOT, "content"));
const host = await openHost(site.folder);
const port = await freePort();
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
const facts = [
  ...machine(tmpdir()),
  `Node.js ${process.versions.node}; Lighthouse ${packageJson.version}; Chromium ${browser.version()}`,
  `Loads of each page: ${runs}`,
];
try {
  const pages: Measured[] = PAGES.map((page) => ({
    ...page,
    runs: [],
    packed: packedBytes(site.folder, page.path),
  }));
  // In turn, so that a busy moment of the machine is not one page's alone.
  for (let run = 0; run < runs; run += 1) {
    for (const page of pages) {
      say(`${page.name}, ${run + 1} of ${runs}`);
      page.runs = [...page.runs, await audit(host.url.slice(0, -1) + page.path, port)];
    }
  }
  const report = pageReport(pages, facts);
  process.stdout.write(report);
  if (values.write) writeFileSync(join(import.meta.dirname, "PAGES.md"), report);
  const short = shortfalls(pages, Number(values.least));
  for (const line of short) say(`error: ${line}`);
  if (short.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await host.close();
  site.remove();
}
