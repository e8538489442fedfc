import { constants } from "node:os";
import { stopThreads } from "../threads/pool.ts";
import { closeStage, type Stage } from "./stage.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

let listening = false;

/**
 * Closes the stage when the process ends, unless by SIGKILL: then the next build clears it. A signal ends the process
 * with 128 plus its number, as shells expect. Returns the function that closes the stage earlier. It never throws, so
 * that the build's error is the one reported; if it fails, it runs again at exit.
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
 * Exits on signals, since a signal by itself fires no `exit` event. The listeners stay for good: a signal that arrives
 * during a build's last synchronous steps is delivered only after the build, and would otherwise be lost.
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
