import { existsSync, readFileSync, statSync } from "node:fs";
import { type Baseline, baselineText } from "../../check/baseline.ts";
import { parseBaseline } from "../../check/parse-baseline.ts";
import { writeWhole } from "../../engine/disk/whole-file.ts";
import { printable } from "../../printable.ts";

/** A hundred thousand warnings with long messages. */
const MAX_BYTES = 50_000_000;

export type ReadBaseline = { baseline: Baseline } | { problem: string };

/** Reads a baseline, or says in a line or two why that is impossible and what to do. `shown` names it. */
export function readBaseline(file: string, shown: string): ReadBaseline {
  const name = printable(shown);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found)
    return { problem: `error: There is no file ${name}\nhelp: Write it with --write-baseline.\n` };
  const wrong = found.isFile()
    ? found.size > MAX_BYTES && `error: ${name} is larger than 50 MB, and can't be a baseline`
    : `error: ${name} is not a file`;
  if (wrong) return { problem: `${wrong}\n${ANEW}` };
  const parsed = parseBaseline(readFileSync(file, "utf8"));
  if ("baseline" in parsed) return parsed;
  const { line, column, message } = parsed.problem;
  return { problem: `${name}:${line}:${column} error: ${printable(message)}\n${ANEW}` };
}

const ANEW =
  "help: Restore it from your repository, or delete it and write a new one with --write-baseline.\n";

/** Writes a baseline, or says why not. It replaces only a baseline. */
export function writeBaseline(file: string, shown: string, baseline: Baseline): string | undefined {
  if (existsSync(file)) {
    const before = readBaseline(file, shown);
    if ("problem" in before) return before.problem;
  }
  writeWhole(file, baselineText(baseline));
  return undefined;
}
