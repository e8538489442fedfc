import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { MARKER } from "../../content/files/scan.ts";
import { freeLock, isOwn, takeLock } from "../disk/lock.ts";
import { removeAll } from "../disk/remove-all.ts";
import { safeOutput } from "../disk/safe-output.ts";
import type { Guarded } from "../request/request.ts";
import { pruneBeside } from "./leftovers.ts";

/** The folder where the next site is written before it replaces the current one. */
export interface Stage {
  output: string;
  /** Beside the output, hence on the same disk, so that a rename between the two is atomic. */
  folder: string;
  /** The lock file that names the building process. */
  lock: string;
}

const MARKER_TEXT =
  "Built by Dateline. The next build deletes files that Dateline did not write.\n";

/**
 * Opens the stage of an output, for one build at a time, and clears what a killed build left. Throws if another build
 * has it, if the output contains a guarded folder, or if it is inside a folder that the build reads.
 */
export function openStage(wanted: string, guarded: Guarded = { kept: [], read: [] }): Stage {
  const output = safeOutput(wanted, guarded);
  const base = join(dirname(output), `.${basename(output)}`);
  const stage = { output, folder: `${base}.stage`, lock: `${base}.lock` };
  mkdirSync(dirname(output), { recursive: true });
  takeLock(stage.lock);
  try {
    pruneBeside(stage.lock);
    removeAll(stage.folder);
    mkdirSync(stage.folder);
    writeFileSync(join(stage.folder, MARKER), MARKER_TEXT);
    return stage;
  } catch (error) {
    closeStage(stage);
    throw error;
  }
}

/** Closes the stage, unless another build has taken it over. */
export function closeStage({ folder, lock }: Stage): void {
  if (!isOwn(lock)) return;
  removeAll(folder);
  freeLock(lock);
}
