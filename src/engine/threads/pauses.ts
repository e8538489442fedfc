import { setImmediate } from "node:timers/promises";

/** Makes a pause for long work: what else waits, a signal or another thread's answer, is heard once in so many milliseconds. */
export function pausesEvery(ms: number): () => Promise<void> {
  let paused = performance.now();
  return async () => {
    if (performance.now() - paused < ms) return;
    await setImmediate();
    paused = performance.now();
  };
}
