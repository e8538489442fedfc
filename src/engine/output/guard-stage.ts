import { constants } from "node:os";
import { stopThreads } from "../threads/pool.ts";
import { closeStage, type Stage } from "./stage.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

let listening = false;

/**
 * Closes the stage however the process ends, but for SIGKILL: after that the next build does. A signal ends it with
 * 128 and its number, as shells have it. Gives the way to close the stage before; where that can't be done, it is tried
 * once more at the end, and left to the next build: what is told is why the build failed.
 */
export function guardStage(stage: Stage): () => void {
  const close = (): void => {
    try {
      closeStage(stage);
    } catch {
      return;
    }
    process.off("exit", close);
  };
  process.once("exit", close);
  endOnSignals();
  return close;
}

/**
 * A signal alone fires no `exit`: the exit that it brings does. Listens for as long as the process lives: a signal that
 * comes while the last of a build runs is told after it, and would be told to nobody had the build's end ended this too.
 */
function endOnSignals(): void {
  if (listening) return;
  listening = true;
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      void stopThreads().finally(() => process.exit(128 + constants.signals[signal]));
    });
  }
}
