import { type Content, loadContent } from "../content/articles/load.ts";
import { visibilityAt } from "../content/articles/visibility.ts";
import { type ContentFiles, scanContent } from "../content/files/scan.ts";
import type { BuildRequest } from "../engine/request/request.ts";
import { retryIfDamaged } from "../engine/store/retry-if-damaged.ts";
import { openSession, type Session } from "../engine/store/session.ts";
import { coreCount } from "../engine/threads/pool.ts";
import { READ_WORKER, readInThreads } from "../engine/threads/read-in-threads.ts";
import { openThreads, type Threads } from "../engine/threads/threads.ts";

export interface ReadContent extends Pick<Session, "store"> {
  content: Content;
  files: ContentFiles;
}

/** Reads the content for a command that builds nothing, drafts included. Unchanged articles come from the store. */
export async function readContent<Value>(
  request: BuildRequest,
  pick: (read: ReadContent) => Value,
): Promise<Value> {
  const session = openSession(request);
  const threads = openThreads(READ_WORKER, coreCount() - 1);
  try {
    return await retryIfDamaged(session, async () => pick(await readIn(session, request, threads)));
  } finally {
    await threads.close();
    session.close();
  }
}

async function readIn(
  { store, program }: Session,
  request: BuildRequest,
  threads: Threads,
): Promise<ReadContent> {
  const root = { folder: request.content, shown: request.contentShown };
  const files = scanContent(root);
  const content = await loadContent(root, (zone) => visibilityAt(request, zone), {
    files,
    memory: store.memory,
    program: program.reading,
    read: readInThreads(threads),
  });
  store.commit();
  return { content, files, store };
}
