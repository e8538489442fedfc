import type { Diagnostic } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { diffOf } from "../../fixes/diff.ts";
import { print, report } from "../../terminal.ts";
import { plannedFixes, type Round } from "./fix-content.ts";

const NOTHING = "There is nothing that --fix can mend\n";

/** Prints what `--fix` would change, as a diff. Returns the exit status. */
export async function showFixes(
  request: BuildRequest,
  found: readonly Diagnostic[],
): Promise<number> {
  const planned = plannedFixes(request, found);
  const diffs = planned.map(({ file, before, edits }) => diffOf(file, before, edits));
  return (await print(diffs.join("") || NOTHING)) ? 0 : 1;
}

/** On standard error, since a program may read the report of what is left. */
export function reportFixes({ mended, refused }: Round): void {
  const lines = mended.map(
    ({ file, line, rule, message }) => `Mended ${file}:${line} ${rule}: ${message}\n`,
  );
  const left = refused.map((why) => `Not mended: ${why}\n`);
  report([...lines, ...left].join("") || NOTHING);
}
