import { setImmediate } from "node:timers/promises";

/**
 * Returns a function that yields to the event loop at most once every `ms` milliseconds, so that long work lets signals
 * and other threads' answers through.
 */
export function pausesEvery(ms: number): () => Promise<void> {
  let paused = performance.now();
  return async () => {
    if (performance.now() - paused < ms) return;
    await setImmediate();
    paused = performance.now();
  };
}
