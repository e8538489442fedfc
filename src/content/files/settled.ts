/** A disk's clock ticks in steps: a file that changed just now may change again under the same time. */
const TICK_MS = 50;

/** Whether a file's time, in milliseconds since 1970, tells all later changes from this one. `now` is the clock's. */
export function isSettled(modified: number, now = Date.now()): boolean {
  return now - modified >= TICK_MS;
}

/** The time to remember a file by that is about to be read: one that no file has, where its own tells nothing. */
export function settledTime(modified: number): number {
  return isSettled(modified) ? modified : 0;
}
