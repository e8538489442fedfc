import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { MARKER } from "../../content/files/scan.ts";
import { freeLock, isOwn, takeLock } from "../disk/lock.ts";
import { removeAll } from "../disk/remove-all.ts";
import { safeOutput } from "../disk/safe-output.ts";
import type { Guarded } from "../request/request.ts";
import { pruneBeside } from "./leftovers.ts";

/** Where the next site is written before it takes the last one's place. */
export interface Stage {
  output: string;
  /** Beside the output, hence on its disk: a rename between the two is atomic. */
  folder: string;
  /** Says which process builds. */
  lock: string;
}

const MARKER_TEXT = "Built by Dateline. The next build deletes what it has not written itself.\n";

/**
 * Opens a stage for an output. One build at a time may have it; what a killed build left is cleared away. An output
 * that holds one of the guarded folders, or is inside one that is read, is refused.
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

/** Where another build has the stage by now, it is that one's to close. */
export function closeStage({ folder, lock }: Stage): void {
  if (!isOwn(lock)) return;
  removeAll(folder);
  freeLock(lock);
}
