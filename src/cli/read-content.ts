import { type Content, loadContent } from "../content/articles/load.ts";
import { visibilityAt } from "../content/articles/visibility.ts";
import { type ContentFiles, scanContent } from "../content/files/scan.ts";
import { openReading, type Reading } from "../engine/reading.ts";
import type { BuildRequest } from "../engine/request/request.ts";
import { retryIfDamaged } from "../engine/store/retry-if-damaged.ts";
import type { Session } from "../engine/store/session.ts";

export interface ReadContent extends Pick<Session, "store"> {
  content: Content;
  files: ContentFiles;
}

/** Reads the content for a command that builds nothing, drafts included. Unchanged articles come from the store. */
export async function readContent<Value>(
  request: BuildRequest,
  pick: (read: ReadContent) => Value,
): Promise<Value> {
  await using reading = openReading(request);
  return await retryIfDamaged(reading.session, async () => pick(await readIn(reading, request)));
}

async function readIn({ session, read }: Reading, request: BuildRequest): Promise<ReadContent> {
  const { store, program } = session;
  const root = { folder: request.content, shown: request.contentShown };
  const files = scanContent(root);
  const content = await loadContent(root, (zone) => visibilityAt(request, zone), {
    files,
    memory: store.memory,
    program: program.reading,
    read,
  });
  store.commit();
  return { content, files, store };
}
