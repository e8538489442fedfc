import { join } from "node:path";
import { isPublic } from "../../content/articles/visibility.ts";
import { repliesPath } from "../../content/comments/read-replies.ts";
import type { FileFacts } from "../../content/files/scan.ts";
import type { Article, Settings } from "../../content/types.ts";
import { momentFromMillis } from "../../dates.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { type ReadContent, readContent } from "../read-content.ts";

/** An article that readers can see, and its file of replies, if it has one. */
export interface PublicArticle {
  article: Article;
  facts: FileFacts;
  repliesPath: string;
  replies?: FileFacts;
}

export interface Conversations {
  /** The newest first. */
  articles: PublicArticle[];
  /** Absent if publication.yaml is missing or invalid. */
  settings?: Settings;
  diagnostics: Diagnostic[];
}

const DAY = 86_400_000;

/**
 * Public articles of the last days, or those whose files are named. `files` are paths as an editor types them; files
 * of other articles are skipped.
 */
export async function readConversations(
  request: BuildRequest,
  { files, days }: { files: readonly string[]; days: number },
): Promise<Conversations> {
  return await readContent(request, (read) => conversationsIn(read, request, { files, days }));
}

function conversationsIn(
  { content, files, store }: ReadContent,
  { now, contentShown }: BuildRequest,
  wanted: { files: readonly string[]; days: number },
): Conversations {
  const { settings, diagnostics } = content;
  if (!settings) return { articles: [], diagnostics };
  const visibility = { now: momentFromMillis(now, settings.timeZone), drafts: false };
  const named = new Set(wanted.files.map((file) => join(file)));
  const since = now - wanted.days * DAY;
  const facts = new Map(files.articles.map((file) => [file.path, file]));
  const comments = new Map(files.comments.map((file) => [file.path, file]));
  const articles = content.articles
    .filter((article) => isPublic(article, visibility))
    .filter(({ path, published }) =>
      named.size > 0 ? named.has(join(contentShown, path)) : published.millis >= since,
    )
    .toSorted((a, b) => b.published.millis - a.published.millis)
    .flatMap(({ path, stamp }): PublicArticle[] => {
      const own = facts.get(path);
      const at = repliesPath(path);
      const replies = comments.get(at);
      if (!own) return [];
      const article = store.read({ path, stamp });
      return [{ article, facts: own, repliesPath: at, ...(replies && { replies }) }];
    });
  return { articles, settings, diagnostics };
}
