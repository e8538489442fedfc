import type { ReadArticles } from "../content/articles/read-articles.ts";
import type { BuildRequest } from "./request/request.ts";
import { openSession, type Session } from "./store/session.ts";
import { coreCount } from "./threads/pool.ts";
import { READ_WORKER, readInThreads } from "./threads/read-in-threads.ts";
import { openThreads } from "./threads/threads.ts";

/** What a command that renders nothing reads a publication with. */
export interface Reading extends AsyncDisposable {
  session: Session;
  /** Reads articles in all threads. */
  read: ReadArticles;
}

/** Opens the store and, for many articles, threads. Both end with what is returned. */
export function openReading(request: BuildRequest): Reading {
  const session = openSession(request);
  const threads = openThreads(READ_WORKER, coreCount() - 1);
  return {
    session,
    read: readInThreads(threads),
    [Symbol.asyncDispose]: async () => {
      await threads.close();
      session.close();
    },
  };
}
