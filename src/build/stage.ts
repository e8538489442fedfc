import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { BuildError } from "./build-error.ts";
import { MARKER, safeOutput } from "./safe-output.ts";

/** Where the next site is written before it takes the last one's place. */
export interface Stage {
  output: string;
  /** Beside the output, hence on its disk: a rename between the two is atomic. */
  folder: string;
  /** Holds the number of the process that builds. */
  lock: string;
}

const MARKER_TEXT = "Built by Dateline. The next build deletes what it has not written itself.\n";

/**
 * Opens a stage for an output. One build at a time may have it; what a killed build left is cleared away. An output
 * that holds one of the `kept` folders is refused.
 */
export function openStage(wanted: string, kept: readonly string[] = []): Stage {
  const output = safeOutput(wanted, kept);
  const base = join(dirname(output), `.${basename(output)}`);
  const stage = { output, folder: `${base}.stage`, lock: `${base}.lock` };
  mkdirSync(dirname(output), { recursive: true });
  takeLock(stage.lock);
  rmSync(stage.folder, { recursive: true, force: true });
  mkdirSync(stage.folder);
  writeFileSync(join(stage.folder, MARKER), MARKER_TEXT);
  return stage;
}

export function closeStage({ folder, lock }: Stage): void {
  rmSync(folder, { recursive: true, force: true });
  rmSync(lock, { force: true });
}

function takeLock(lock: string): void {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    const holder = Number(readFileSync(lock, "utf8"));
    if (holder !== process.pid && isRunning(holder)) {
      throw new BuildError(
        `another build (process ${holder}) is writing to the same output`,
        `Wait for it to end; if there is none, delete ${lock}.`,
      );
    }
    writeFileSync(lock, String(process.pid));
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
