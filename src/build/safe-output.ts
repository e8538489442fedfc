import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { BuildError } from "./build-error.ts";

/** In the output's root: tells that all files there are a build's, so that those no longer built may be deleted. */
export const MARKER = ".dateline";
/** A worktree of a publishing branch keeps its repository. */
export const KEPT = ".git";

const HINT = "A build deletes what it has not written. Choose another --output";

/**
 * The folder that a build may write to and delete in, with links resolved: the stage then lies on the same disk. Throws
 * a BuildError where a build would delete what is not its own. `kept` folders need not exist.
 */
export function safeOutput(wanted: string, kept: readonly string[]): string {
  const output = realPath(wanted);
  if (dirname(output) === output) {
    throw new BuildError(`${wanted} is the root of a whole disk`, `${HINT}.`);
  }
  for (const folder of kept) {
    if (isWithin(realPath(folder), output)) {
      throw new BuildError(
        `the output ${wanted} would hold ${folder}, which no build may delete`,
        `${HINT}.`,
      );
    }
  }
  const found = statSync(output, { throwIfNoEntry: false });
  if (!found) {
    if (lstatSync(output, { throwIfNoEntry: false })) {
      throw new BuildError(`${wanted} is a link that leads nowhere`, "Mend or delete the link.");
    }
    return output;
  }
  if (!found.isDirectory()) {
    throw new BuildError(`${wanted} is a file, not a folder`, `${HINT}, or delete that file.`);
  }
  const names = readdirSync(output).filter((name) => name !== KEPT);
  if (names.length > 0 && !names.includes(MARKER)) {
    throw new BuildError(
      `${wanted} holds files that no build of Dateline wrote`,
      `${HINT}, or empty that folder.`,
    );
  }
  return output;
}

/** With all links resolved, as far as the path exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`);
}
