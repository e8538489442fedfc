// @ts-check
/// <reference lib="dom" />

/** A search has settled if nothing has changed for so long: nobody listens to results at every letter. */
const QUIET_MS = 1_000;

let waiting = 0;

/**
 * Runs `act` once results are there and no other search has begun for a second.
 * @param {Promise<void>} results
 * @param {() => void} act
 */
export function whenSettled(results, act) {
  clearTimeout(waiting);
  waiting = window.setTimeout(async () => {
    const own = waiting;
    await results;
    if (own === waiting) act();
  }, QUIET_MS);
}
