import type { Diagnostic } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { diffOf } from "../../fixes/diff.ts";
import { print, report } from "../../terminal.ts";
import { copyOfContent } from "./content-copy.ts";
import { fixContent, type Round } from "./fix-content.ts";
import { openChecks } from "./open-checks.ts";

const NOTHING = "There is nothing that --fix can mend\n";

/**
 * Prints what `--fix` would change, as a diff: it mends a copy of the content. `narrow` leaves the problems to mend. Returns the exit
 * status.
 */
export async function showFixes(
  request: BuildRequest,
  narrow: (found: readonly Diagnostic[]) => readonly Diagnostic[],
): Promise<number> {
  using copy = copyOfContent(request);
  const checks = openChecks(copy.request);
  try {
    const { changes } = await fixContent(copy.request, async () =>
      narrow(await checks.run(copy.request)),
    );
    const diffs = changes.map(({ file, before, edits }) => diffOf(file, before, edits));
    return (await print(diffs.join("") || NOTHING)) ? 0 : 1;
  } finally {
    await checks.close();
  }
}

/** On standard error, since a program may read the report of what is left. */
export function reportFixes({ mended, refused }: Pick<Round, "mended" | "refused">): void {
  const lines = mended.map(
    ({ file, line, rule, message }) => `Mended ${file}:${line} ${rule}: ${message}\n`,
  );
  const left = refused.map((why) => `Not mended: ${why}\n`);
  report([...lines, ...left].join("") || NOTHING);
}
