import { isPublic, visibilityAt } from "../../content/articles/visibility.ts";
import { homeFinder } from "../../content/settings/editions.ts";
import { type Diagnostic, hasErrors } from "../../diagnostics.ts";
import { prepare } from "../../engine/build.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { retryIfDamaged } from "../../engine/store/retry-if-damaged.ts";
import { memories, openSession } from "../../engine/store/session.ts";
import { coreCount } from "../../engine/threads/pool.ts";
import { READ_WORKER, readInThreads } from "../../engine/threads/read-in-threads.ts";
import { openThreads } from "../../engine/threads/threads.ts";
import type { LaidOut } from "../../verify/expected.ts";

/** The publication as a build would lay it out, or the problems that keep it from being built. */
export async function readLaidOut(
  request: BuildRequest,
): Promise<{ laidOut: LaidOut } | { diagnostics: Diagnostic[] }> {
  const session = openSession(request);
  const threads = openThreads(READ_WORKER, coreCount() - 1);
  try {
    const { prepared, content, diagnostics } = await retryIfDamaged(session, () => {
      session.readCode();
      const { code } = session;
      return prepare(request, {
        ...memories(session, request),
        code,
        read: readInThreads(threads),
      });
    });
    session.store.commit();
    const settings = content?.settings;
    if (!prepared || !settings)
      return { diagnostics: diagnostics.filter((each) => hasErrors([each])) };
    const visibility = visibilityAt(request, settings.timeZone);
    const { site, outlines, hidden } = prepared;
    return {
      laidOut: {
        site,
        outlines,
        articles: content.articles
          .filter((article) => isPublic(article, visibility))
          .sort((a, b) => b.published.millis - a.published.millis),
        unpublished: hidden.map(({ url }) => url),
        homeOf: homeFinder(settings),
      },
    };
  } finally {
    await threads.close();
    session.close();
  }
}
