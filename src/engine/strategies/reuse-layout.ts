import { RULES_OF_FACTS } from "../../content/sources/source-checks.ts";
import type { ArticleFacts } from "../../content/types.ts";
import type { EntryOutline, Outline } from "../../pages/outline.ts";
import type { Preparation } from "../site/prepared.ts";
import type { Change, LastBuild } from "./change.ts";

/**
 * Reuses the last build's outlines if only the text of articles changed, in place of assembling and laying out again.
 * Undefined for any other change, and if one of the articles has diagnostics or had any that depend on its text.
 */
export function reuseLayout(
  { preparation: { prepared, diagnostics } }: LastBuild,
  change: Change,
): Preparation | undefined {
  if (!prepared || change.kind !== "text" || change.fresh.some(({ hasProblems }) => hasProblems))
    return undefined;
  const files = new Set(change.fresh.map(({ facts }) => facts.file));
  // Reports that depend on more than facts may change with the text, so they must be made again.
  if (diagnostics.some(({ file, rule }) => files.has(file) && !RULES_OF_FACTS.has(rule)))
    return undefined;
  for (const { facts, old } of change.fresh) {
    // The next change is compared with this state.
    if (old) Object.assign<ArticleFacts, Partial<ArticleFacts>>(old, { stamp: facts.stamp });
  }
  const outlines = change.fresh.reduce(
    (all, { facts: { path, stamp } }) => withNewStamp(all, { path, stamp }),
    prepared.outlines,
  );
  return { diagnostics, prepared: { ...prepared, outlines } };
}

/** Gives the outlines that show an article its new stamp, so that they are rendered again. */
export function withNewStamp(
  outlines: readonly Outline[],
  article: { path: string; stamp: string },
): Outline[] {
  const entries = new Map<EntryOutline, EntryOutline>();
  const renewed = (entry: EntryOutline): EntryOutline => {
    if (!isEntryOf(entry, article.path)) return entry;
    // All feeds share one object per entry.
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
    if (!own.some((entry) => isEntryOf(entry, article.path))) return outline;
    return { ...outline, model: { ...model, entries: own.map(renewed) } } as Outline;
  });
}

function isEntryOf({ article }: EntryOutline, path: string): boolean {
  return "path" in article && article.path === path;
}
