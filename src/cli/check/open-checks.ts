import { checkContent } from "../../check/check-content.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { retryIfDamaged } from "../../engine/store/retry-if-damaged.ts";
import { openSession } from "../../engine/store/session.ts";
import { coreCount } from "../../engine/threads/pool.ts";
import { READ_WORKER, readInThreads } from "../../engine/threads/read-in-threads.ts";
import { openThreads } from "../../engine/threads/threads.ts";

/** Checks of one publication, with what they remember between them. */
export interface Checks {
  run: (request: BuildRequest) => Promise<Diagnostic[]>;
  close: () => Promise<void>;
}

export function openChecks(request: BuildRequest): Checks {
  const session = openSession(request);
  const threads = openThreads(READ_WORKER, coreCount() - 1);
  const read = readInThreads(threads);
  return {
    run: (now) => retryIfDamaged(session, () => checkContent(now, session, read)),
    close: async () => {
      await threads.close();
      session.close();
    },
  };
}
