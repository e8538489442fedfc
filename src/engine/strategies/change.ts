import { join } from "node:path";
import { articleReader } from "../../content/articles/article-file.ts";
import type { Content } from "../../content/articles/load.ts";
import { type CachedArticle, nameCached } from "../../content/articles/memory.ts";
import { applyLevels } from "../../content/checks.ts";
import type { ContentFiles, FileFacts } from "../../content/files/scan.ts";
import type { ArticleFacts } from "../../content/types.ts";
import { sameData } from "../../pages/same-data.ts";
import type { BuildRequest } from "../request/request.ts";
import type { Preparation } from "../site/prepared.ts";
import type { Store } from "../store/store.ts";

/** What a server keeps of its last build. */
export interface Arrangement {
  files: ContentFiles;
  content: Content;
  preparation: Preparation;
  request: BuildRequest;
}

/** How the content differs from that of the last build. */
export type Change =
  /** Only the texts of articles: everything that lists and indexes know of them is the same. */
  | { kind: "text"; fresh: readonly Fresh[] }
  /** Articles changed, came or went, without errors. */
  | { kind: "articles"; fresh: readonly Fresh[]; kept: readonly ArticleFacts[] }
  /** Other files, too many, or articles with errors. */
  | { kind: "other" };

/** An article that was read again. */
export interface Fresh {
  facts: ArticleFacts;
  /** The facts it had in the last build; absent for a new article. */
  old?: ArticleFacts;
  /** Something is reported of it. */
  hasProblems: boolean;
}

/** More files are no edit that somebody waits to see. */
const MOST_CHANGED = 5;

const OTHER: Change = { kind: "other" };

/** Reads the articles that changed since the last build, and remembers them, for pages to be filled with. */
export function changeSince(
  { files: before, content, preparation, request: last }: Arrangement,
  { files, request, store }: { files: ContentFiles; request: BuildRequest; store: Store },
): Change {
  const { prepared } = preparation;
  const changed = changedArticles(before, files);
  if (!prepared || !changed) return OTHER;
  const fresh = readAll(changed, content, store);
  if (!fresh) return OTHER;
  const paths = new Set(files.articles.map(({ path }) => path));
  const again = new Set(fresh.map(({ facts }) => facts.path));
  const kept = content.articles.filter(({ path }) => paths.has(path) && !again.has(path));
  const isSameList =
    kept.length + fresh.length === content.articles.length && fresh.every(({ old }) => old);
  const isText = fresh.every(
    ({ facts, old }) => old && sameData({ ...facts, stamp: old.stamp }, old),
  );
  const { now } = request;
  const isSameMoment =
    last.now <= now && now < prepared.until && sameData({ ...last, now }, request);
  if (isSameList && isText && isSameMoment) return { kind: "text", fresh };
  return { kind: "articles", fresh, kept };
}

/** The files of articles that are new or changed. Undefined where they are many, or where other files changed too. */
function changedArticles(before: ContentFiles, now: ContentFiles): FileFacts[] | undefined {
  const { texts, images, diagnostics } = before;
  if (texts !== now.texts || images !== now.images || diagnostics !== now.diagnostics)
    return undefined;
  const known = new Set(before.articles);
  const changed = now.articles.filter((file) => !known.has(file));
  return changed.length > MOST_CHANGED ? undefined : changed;
}

/** Undefined where one has errors. */
function readAll(
  files: readonly FileFacts[],
  { readContext, settings, targets, articles }: Content,
  store: Store,
): Fresh[] | undefined {
  const read = articleReader(readContext);
  const { shown } = readContext.root;
  try {
    const fresh: Fresh[] = [];
    for (const file of files) {
      const parsed = read(file, targets);
      if (parsed.known === undefined) return undefined;
      const known: CachedArticle = nameCached(JSON.parse(parsed.known), file.path, (path) =>
        join(shown, path),
      );
      store.memory.remember(parsed, known);
      const old = articles.find(({ path }) => path === file.path);
      const hasProblems = applyLevels(parsed.diagnostics, settings?.checks).length > 0;
      fresh.push({ facts: known.facts, hasProblems, ...(old && { old }) });
    }
    return fresh;
  } finally {
    store.commit();
  }
}
