import { loadContent } from "../content/articles/load.ts";
import { visibilityAt } from "../content/articles/visibility.ts";
import { type FileFacts, isSharedSources, scanContent } from "../content/files/scan.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { BuildRequest } from "../engine/request/request.ts";
import { retryIfDamaged } from "../engine/store/retry-if-damaged.ts";
import { openSession, type Session } from "../engine/store/session.ts";
import { coreCount } from "../engine/threads/pool.ts";
import { READ_WORKER, readInThreads } from "../engine/threads/read-in-threads.ts";
import { openThreads, type Threads } from "../engine/threads/threads.ts";
import type { ArticleCitations } from "../link-check/cited-sources.ts";

export interface CitedContent {
  articles: ArticleCitations[];
  /** Files of articles and shared sources, as they were when read. */
  files: FileFacts[];
  /** The publication's URL. Absent if publication.yaml is missing or invalid. */
  site?: string;
  diagnostics: Diagnostic[];
}

/** Reads the sources of all articles, drafts included. Unchanged articles come from the store. */
export async function readCited(request: BuildRequest): Promise<CitedContent> {
  const session = openSession(request);
  const threads = openThreads(READ_WORKER, coreCount() - 1);
  try {
    return await retryIfDamaged(session, () => readIn(session, request, threads));
  } finally {
    await threads.close();
    session.close();
  }
}

async function readIn(
  { store, program }: Session,
  request: BuildRequest,
  threads: Threads,
): Promise<CitedContent> {
  const root = { folder: request.content, shown: request.contentShown };
  const files = scanContent(root);
  const content = await loadContent(root, (zone) => visibilityAt(request, zone), {
    files,
    memory: store.memory,
    program: program.reading,
    read: readInThreads(threads),
  });
  store.commit();
  const articles = content.articles.map(({ file, path, stamp, title }) => {
    const { citations } = store.read({ path, stamp }).body;
    return { file, path, title, citations };
  });
  const { settings, diagnostics } = content;
  return {
    articles,
    files: [...files.articles, ...files.texts.filter(({ path }) => isSharedSources(path))],
    diagnostics,
    ...(settings && { site: settings.url }),
  };
}
