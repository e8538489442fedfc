import type { Work } from "../../engine/work.ts";

/** Indexing waits until nothing has changed for this long, so that it never slows an editor who keeps typing. */
const IDLE_MS = 2_000;

/** The work that a build left for later. */
type Indexing = Pick<Work, "later">;

export interface IndexLater {
  /** A build has started: cancels indexing until its result is known. */
  wait: () => void;
  /** The build has ended: schedules the indexes it left out. */
  plan: (work: Indexing) => void;
}

/**
 * Makes a server's search indexes once nothing has changed for a while, then calls `rebuild` to publish them. Calls
 * `fail` with errors, unless a later change has made them irrelevant.
 */
export function indexLater(rebuild: () => void, fail: (error: unknown) => void): IndexLater {
  let timer: NodeJS.Timeout | undefined;
  let turn = 0;
  let making: Promise<void> = Promise.resolve();
  const make = async ({ later }: Indexing, own: number): Promise<void> => {
    if (own !== turn) return;
    try {
      await later.make();
      if (own === turn) rebuild();
    } catch (error) {
      if (own === turn) fail(error);
    }
  };
  return {
    wait: () => {
      clearTimeout(timer);
      turn += 1;
    },
    plan: (work) => {
      if (work.later.missing === 0) return;
      const own = turn;
      timer = setTimeout(() => {
        making = making.then(() => make(work, own));
      }, IDLE_MS);
    },
  };
}
