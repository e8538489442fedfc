import { DamagedFile } from "../errors/build-error.ts";
import { errorChain } from "../errors/error-chain.ts";
import type { Session } from "./session.ts";
import { isUnreadable } from "./store-file.ts";

/** Runs what reads the cache, and once more if the cache turns out to be damaged: what was damaged is gone by then. */
export async function mending<Value>(
  session: Pick<Session, "mend">,
  run: () => Promise<Value>,
): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    const chain = errorChain(error);
    if (chain.some(isUnreadable)) session.mend();
    else if (!chain.some((each) => each instanceof DamagedFile)) throw error;
    return await run();
  }
}
