import { lstatSync, readdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { MARKER } from "../../content/files/scan.ts";
import { BuildError } from "../errors/build-error.ts";
import type { Guarded } from "../request/request.ts";
import { namesBelow, realPath } from "./real-paths.ts";

/** An output that is the worktree of a publishing branch keeps its repository. */
export const KEPT = ".git";

const HINT = "A build deletes files that it did not write. Choose a different --output";

/**
 * The real path of the output, so that the staging folder is on the same disk. Throws a BuildError if the build would
 * delete files that it did not write, or read its own output.
 */
export function safeOutput(wanted: string, { kept, read }: Guarded): string {
  const output = realPath(wanted);
  if (dirname(output) === output) {
    throw new BuildError(`${wanted} is the root of a disk`, `${HINT}.`);
  }
  for (const folder of kept) {
    if (namesBelow(realPath(folder), output)) {
      throw new BuildError(
        `the output folder ${wanted} contains ${folder}, which a build must not delete`,
        `${HINT}.`,
      );
    }
  }
  for (const folder of read) {
    if (namesBelow(output, realPath(folder))) {
      throw new BuildError(
        `the output folder ${wanted} is in ${folder}, so the next build would read its files`,
        "Choose a different --output, outside that folder.",
      );
    }
  }
  const found = statSync(output, { throwIfNoEntry: false });
  if (!found) {
    if (lstatSync(output, { throwIfNoEntry: false })) {
      throw new BuildError(`${wanted} is a link that leads nowhere`, "Fix or delete the link.");
    }
    return output;
  }
  if (!found.isDirectory()) {
    throw new BuildError(`${wanted} is a file, not a folder`, `${HINT}, or delete that file.`);
  }
  const names = readdirSync(output).filter((name) => name !== KEPT);
  if (names.length > 0 && !names.includes(MARKER)) {
    throw new BuildError(
      `${wanted} contains files that Dateline did not write`,
      `${HINT}, or empty that folder.`,
    );
  }
  return output;
}
