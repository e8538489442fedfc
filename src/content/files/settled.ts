/** File timestamps are coarse: a file that just changed may change again without a new one. */
const TICK_MS = 50;

/** Whether a file's mtime is old enough that any later change gets a different one. Times are in milliseconds since 1970. */
export function isSettled(modified: number, now = Date.now()): boolean {
  return now - modified >= TICK_MS;
}

/** The mtime to remember for a file about to be read: 0, which matches no file, unless it is settled. */
export function settledTime(modified: number): number {
  return isSettled(modified) ? modified : 0;
}
