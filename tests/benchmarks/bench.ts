/**
 * The benchmark: made-up publications of several sizes, built by Dateline and by its peers, with the same outputs.
 * `npm run bench -- --help` tells the options; RESULTS.md says what is measured, and how.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installAstro } from "./engines/astro.ts";
import { options, USAGE } from "./options.ts";
import { profile } from "./profile.ts";
import { machine } from "./report/machine.ts";
import { report } from "./report/report.ts";
import { merged, type Results } from "./report/results.ts";
import { runPart } from "./run.ts";
import { ASIDE } from "./site.ts";

if (process.argv.includes("--help")) {
  process.stdout.write(USAGE);
} else {
  try {
    await bench(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function bench(args: readonly string[]): Promise<void> {
  const asked = options(args);
  if (asked.install) return installAstro();
  const say = (line: string) => process.stderr.write(`${line}\n`);
  mkdirSync(asked.folder, { recursive: true });
  rmSync(join(asked.folder, ASIDE), { recursive: true, force: true });
  if (asked.profile) return profile(asked, asked.profile, say);
  const started = machine(asked.folder);
  const file = join(asked.folder, "results.json");
  let all: Results =
    asked.add && existsSync(file)
      ? JSON.parse(readFileSync(file, "utf8"))
      : { results: [], written: [], failures: [] };
  for (const part of asked.parts) {
    if (Date.now() > asked.until) say(`${part.articles} articles: the time is up`);
    else all = merged(all, await runPart(part, asked, say));
    writeFileSync(file, JSON.stringify(all, undefined, 2));
  }
  const text = report(all, started, asked);
  process.stdout.write(text);
  if (all.failures.length > 0) process.exitCode = 1;
  if (asked.write) writeFileSync(join(import.meta.dirname, "RESULTS.md"), text);
}
