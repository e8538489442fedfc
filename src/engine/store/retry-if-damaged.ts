import { DamagedFile } from "../errors/build-error.ts";
import { errorChain } from "../errors/error-chain.ts";
import type { Session } from "./session.ts";
import { isUnreadable } from "./store-file.ts";

/**
 * Runs work that reads the cache. If the cache proves damaged, discards the damaged part and runs the work once more.
 */
export async function retryIfDamaged<Value>(
  session: Pick<Session, "renewStore">,
  run: () => Promise<Value>,
): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    const chain = errorChain(error);
    if (chain.some(isUnreadable)) session.renewStore();
    else if (!chain.some((each) => each instanceof DamagedFile)) throw error;
    return await run();
  }
}
