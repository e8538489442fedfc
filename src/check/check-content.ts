import type { ReadArticles } from "../content/articles/read-articles.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { prepare } from "../engine/build.ts";
import type { BuildRequest } from "../engine/request/request.ts";
import { leaksAhead } from "../engine/site/leaks-ahead.ts";
import { memories, type Session } from "../engine/store/session.ts";

/**
 * Every problem of a publication, found without rendering a page. Unchanged articles come from the session's store.
 * `read` reads the others.
 */
export async function checkContent(
  request: BuildRequest,
  session: Session,
  read: ReadArticles,
): Promise<Diagnostic[]> {
  session.readCode();
  const { content, diagnostics } = await prepare(request, {
    ...memories(session, request),
    read,
    code: session.code,
  });
  session.store.commit();
  return [...diagnostics, ...leaksAhead(content, request, session.store.read)];
}
