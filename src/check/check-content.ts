import type { Content } from "../content/articles/load.ts";
import type { ReadArticles } from "../content/articles/read-articles.ts";
import { visibilityAt, withheld } from "../content/articles/visibility.ts";
import { withSalvaged } from "../content/articles/with-salvaged.ts";
import type { ContentFiles, ContentRoot } from "../content/files/scan.ts";
import { applyLevels } from "../content/rule-levels.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { prepare } from "../engine/build.ts";
import type { BuildRequest } from "../engine/request/request.ts";
import { leaksAhead } from "../engine/site/leaks-ahead.ts";
import { wholeSite } from "../engine/site/whole-site.ts";
import { LINK_ANSWERS, sealedText } from "../engine/store/sealed-text.ts";
import { memories, type Session } from "../engine/store/session.ts";
import { seenSecure } from "../link-check/insecure/seen-secure.ts";
import { insecureLinks } from "./insecure-links.ts";

export interface CheckedContent {
  diagnostics: Diagnostic[];
  /** When the report next changes by itself, in milliseconds since 1970. Absent if that is unknown. */
  until?: number;
}

/**
 * Every problem of a publication, found without rendering a page. Unchanged articles come from the session's store.
 * `read` reads the others.
 */
export async function checkContent(
  request: BuildRequest,
  session: Session,
  { read, files }: { read: ReadArticles; files?: ContentFiles },
): Promise<CheckedContent> {
  session.readCode();
  const { content, diagnostics, until } = await prepare(request, {
    ...memories(session, request),
    read,
    code: session.code,
    ...(files && { files }),
  });
  session.store.commit();
  const seen = request.verify
    ? undefined
    : seenSecure(sealedText(request.cache, LINK_ANSWERS), request.now);
  const ahead = content ? problemsAhead(content, request, session) : [];
  const insecure = seen?.size && files ? insecureLinks(files, rootOf(request), seen) : [];
  const known = new Set(diagnostics.map(keyOf));
  return {
    diagnostics: [
      ...diagnostics,
      ...ahead.filter((each) => !known.has(keyOf(each))),
      ...leaksAhead(content, request, session.store.read),
      ...applyLevels(insecure, content?.settings?.rules),
    ],
    ...(until !== undefined && !content?.gone && { until: Math.min(until, seen?.until ?? until) }),
  };
}

function rootOf({ content, contentShown }: BuildRequest): ContentRoot {
  return { folder: content, shown: contentShown };
}

/** What the whole site will report of drafts and scheduled articles once these are public. */
function problemsAhead(
  content: Content,
  request: BuildRequest,
  { code }: Pick<Session, "code">,
): Diagnostic[] {
  const whole = withSalvaged(content);
  const { settings, articles } = whole;
  if (!settings) return [];
  const visibility = visibilityAt({ ...request, drafts: true }, settings.timeZone);
  const waiting = articles.filter((article) => {
    const reason = withheld(article, visibility);
    return reason === "draft" || reason === "ahead";
  });
  if (waiting.length === 0) return [];
  const files = new Set(waiting.map(({ file }) => file));
  const { problems } = wholeSite(whole, { settings, visibility, request, code });
  return problems.filter(({ file }) => files.has(file));
}

function keyOf({ file, line, column, rule, message }: Diagnostic): string {
  return JSON.stringify([file, line, column, rule, message]);
}
