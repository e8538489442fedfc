import { articleReader } from "../../content/articles/article-file.ts";
import type { Content } from "../../content/articles/load.ts";
import { type Known, nameKnown } from "../../content/articles/memory.ts";
import { judged } from "../../content/checks.ts";
import type { ContentFiles, FileFacts } from "../../content/files/scan.ts";
import { RULES_OF_FACTS } from "../../content/sources/source-checks.ts";
import type { ArticleFacts } from "../../content/types.ts";
import type { EntryOutline, Outline } from "../../pages/outline.ts";
import { sameData } from "../../pages/same-data.ts";
import type { BuildRequest } from "../request/request.ts";
import type { Preparation } from "../site/prepare.ts";
import type { Store } from "../store/store.ts";

/** What a process that goes on keeps of its last build. */
export interface Arrangement {
  files: ContentFiles;
  content: Content;
  preparation: Preparation;
  request: BuildRequest;
}

/**
 * The last build's outlines, where nothing has changed but the text of one article: all that lists and indexes know of
 * it is as it was. Then nothing has to be assembled and laid out again. Undefined where more has changed.
 */
export function retold(
  before: Arrangement,
  files: ContentFiles,
  request: BuildRequest,
  store: Store,
): Preparation | undefined {
  const { prepared, diagnostics } = before.preparation;
  const changed = onlyChange(before.files, files);
  if (!prepared || !changed || !isSameMoment(before, request, prepared.until)) return undefined;
  const { content } = before;
  const old = content.articles.find(({ path }) => path === changed.path);
  if (!old) return undefined;
  const parsed = articleReader(content.setting)(changed, content.targets);
  const { settings } = content;
  if (parsed.known === undefined || judged(parsed.diagnostics, settings?.checks).length > 0)
    return undefined;
  const known: Known = nameKnown(JSON.parse(parsed.known), changed.path, () => old.file);
  const { stamp } = known.facts;
  if (!sameData({ ...known.facts, stamp: old.stamp }, old)) return undefined;
  // What was said of its facts is to be said again.
  if (diagnostics.some(({ file, rule }) => file === old.file && !RULES_OF_FACTS.has(rule)))
    return undefined;
  store.memory.remember(parsed, known);
  // The next change is measured against this one.
  Object.assign<ArticleFacts, Partial<ArticleFacts>>(old, { stamp });
  const outlines = restamped(prepared.outlines, { path: old.path, stamp });
  return { diagnostics, prepared: { ...prepared, outlines } };
}

/** The one article that is another file than before, where that is all. */
function onlyChange(before: ContentFiles, now: ContentFiles): FileFacts | undefined {
  const { articles, texts, images, diagnostics } = before;
  if (texts !== now.texts || images !== now.images || diagnostics !== now.diagnostics)
    return undefined;
  if (articles.length !== now.articles.length) return undefined;
  const changed = now.articles.filter((file, index) => file !== articles[index]);
  const [only, ...others] = changed;
  return others.length === 0 ? only : undefined;
}

function isSameMoment(
  { request: last }: Arrangement,
  request: BuildRequest,
  until: number,
): boolean {
  const { now } = request;
  return last.now <= now && now < until && sameData({ ...last, now }, request);
}

/** The outlines as they are after a new text of the article. */
export function restamped(
  outlines: readonly Outline[],
  article: { path: string; stamp: string },
): Outline[] {
  const entries = new Map<EntryOutline, EntryOutline>();
  const renewed = (entry: EntryOutline): EntryOutline => {
    if (entry.article.path !== article.path) return entry;
    // One object in all feeds, as before.
    const own = entries.get(entry) ?? { ...entry, article };
    entries.set(entry, own);
    return own;
  };
  return outlines.map((outline) => {
    const { model } = outline;
    if ("article" in model && model.article.path === article.path)
      return { ...outline, model: { ...model, article } };
    if (outline.kind !== "feed" || !("entries" in model)) return outline;
    const own = model.entries as EntryOutline[];
    if (!own.some((entry) => entry.article.path === article.path)) return outline;
    return { ...outline, model: { ...model, entries: own.map(renewed) } } as Outline;
  });
}
