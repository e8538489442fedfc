import { join } from "node:path";
import { articleReader } from "../../content/articles/article-file.ts";
import type { Content } from "../../content/articles/load.ts";
import { addFileName, type CachedArticle } from "../../content/articles/memory.ts";
import type { ContentFiles, FileFacts } from "../../content/files/scan.ts";
import { applyLevels } from "../../content/rule-levels.ts";
import type { ArticleFacts } from "../../content/types.ts";
import { sameData } from "../../pages/same-data.ts";
import type { BuildRequest } from "../request/request.ts";
import type { Preparation } from "../site/prepared.ts";
import type { Store } from "../store/store.ts";

/** What a server remembers of its last build. */
export interface LastBuild {
  files: ContentFiles;
  content: Content;
  preparation: Preparation;
  request: BuildRequest;
  /** The version of the publication's code, whose checks are part of the preparation. */
  code: string;
}

/** How the content differs from that of the last build. */
export type Change =
  /** Only the text of articles changed: lists and indexes use nothing that did. */
  | { kind: "text"; fresh: readonly Fresh[] }
  /** Articles were changed, added or removed, without errors. */
  | { kind: "articles"; fresh: readonly Fresh[]; kept: readonly ArticleFacts[] }
  /** Files of other kinds changed, too many articles did, or one of them has errors. */
  | { kind: "other" };

/** An article that was read again. */
export interface Fresh {
  facts: ArticleFacts;
  /** Its facts in the last build; absent for a new article. */
  old?: ArticleFacts;
  /** Whether any diagnostic is reported for it. */
  hasProblems: boolean;
}

/** More changed files are a bulk change, not an edit whose result somebody waits for. */
const MAX_CHANGED = 5;

const OTHER: Change = { kind: "other" };

/** Classifies what changed since the last build. Changed articles are read and stored, ready for rendering. */
export function changeSince(
  { files: before, content, preparation, request: last }: LastBuild,
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

/** What a scan found besides articles. */
const OTHER_FILES = ["comments", "texts", "images", "fonts", "media", "diagnostics"] as const;

/** Files of new and changed articles. Undefined if they are too many, or if files of other kinds changed. */
function changedArticles(before: ContentFiles, now: ContentFiles): FileFacts[] | undefined {
  const isSame = OTHER_FILES.every((list) => before[list] === now[list]);
  if (!isSame) return undefined;
  const known = new Set(before.articles);
  const changed = now.articles.filter((file) => !known.has(file));
  return changed.length > MAX_CHANGED ? undefined : changed;
}

/** Undefined if any of the articles has errors. */
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
      const known: CachedArticle = addFileName(JSON.parse(parsed.known), file.path, (path) =>
        join(shown, path),
      );
      store.memory.remember(parsed, known);
      const old = articles.find(({ path }) => path === file.path);
      const hasProblems = applyLevels(parsed.diagnostics, settings?.rules).length > 0;
      fresh.push({ facts: known.facts, hasProblems, ...(old && { old }) });
    }
    return fresh;
  } finally {
    store.commit();
  }
}
