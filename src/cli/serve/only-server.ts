import { hash } from "node:crypto";
import { join } from "node:path";
import { freeLock, takeLock } from "../../engine/disk/lock.ts";
import { BuildError } from "../../engine/errors/build-error.ts";

/**
 * Makes this process the only server that writes an output. Two would take each other's pages away: one with drafts, and
 * one without. A lock of a server that has ended holds nobody up. Throws a `BuildError` if one is running.
 */
export function onlyServer(output: string, cache: string): void {
  const lock = join(cache, `serving-${hash("sha1", output).slice(0, 12)}`);
  takeLock(lock, (pid) => {
    return new BuildError(
      `this publication is being served already, by process ${pid}`,
      "Open the address that its terminal shows, or end it there with Ctrl-C. For a second server, choose a different folder with --output.",
    );
  });
  process.once("exit", () => freeLock(lock));
}
