import { constants } from "node:os";
import { stopThreads } from "./pool.ts";
import { closeStage, type Stage } from "./stage.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Closes the stage however the process ends, but for SIGKILL: after that the next build does. A signal ends it with
 * 128 and its number, as shells have it. Gives the way to close the stage before.
 */
export function guardStage(stage: Stage): () => void {
  // A signal alone fires no `exit`: the exit that it brings does.
  const stop = (signal: NodeJS.Signals): void => {
    stopThreads().finally(() => process.exit(128 + constants.signals[signal]));
  };
  const close = (): void => {
    closeStage(stage);
    process.off("exit", close);
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  process.once("exit", close);
  for (const signal of SIGNALS) process.once(signal, stop);
  return close;
}
