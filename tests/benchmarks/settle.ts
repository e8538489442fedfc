import { execFileSync } from "node:child_process";

/** Writes to the disk what waits in memory: what others wrote is not to be waited for by the next. */
export function settle(): void {
  try {
    execFileSync("sync");
  } catch {
    // A system without it has no such wait either.
  }
}
