import type { Work } from "../engine/work.ts";

/** So long nothing may change before indexes are made: an editor who goes on typing waits for none. */
const IDLE_MS = 2_000;

/** What a build left for later. */
type Indexing = Pick<Work, "later">;

export interface IndexLater {
  /** A build begins: what it makes of the articles is not known yet. */
  wait: () => void;
  /** It has ended, without the indexes that are missing. */
  plan: (work: Indexing) => void;
}

/**
 * Makes a server's search indexes when nobody has changed anything for a while, and has them put in place by `rebuild`.
 * `fail` is told what goes wrong, where no later change has made it pointless.
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
