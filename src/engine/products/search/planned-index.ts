import { hash } from "node:crypto";
import { join } from "node:path";
import { SEARCH_FILES } from "../../../pages/site-urls.ts";
import type { BuildOf } from "../../plan/product.ts";
import type { BuildRequest } from "../../request/request.ts";
import type { SearchGroup } from "./groups.ts";
import type { IndexTask } from "./make-index.ts";

/** The output's folder for search files only. */
export const SEARCH_FOLDER = SEARCH_FILES.slice(1);

/** A group with the fingerprint of its index. */
export interface PlannedIndex extends SearchGroup {
  /** Hash of all inputs: the name of its folder in the cache. */
  fingerprint: string;
}

/** The cache's folder for indexes of a content folder. */
export function indexFolder({ cache, content }: Pick<BuildRequest, "cache" | "content">): string {
  return join(cache, `search-${hash("sha1", content, "hex").slice(0, 12)}`);
}

/** The indexes of a build. Articles' stamps are read only here, since a server changes them after the layout. */
export function plannedIndexes(
  groups: readonly SearchGroup[],
  { session: { program } }: Pick<BuildOf, "session">,
): PlannedIndex[] {
  return groups.map((group) => ({
    ...group,
    fingerprint: fingerprintOf(group, program.searching),
  }));
}

function fingerprintOf({ language, entries }: SearchGroup, searching: string): string {
  const parts = entries.map(({ article, facets, by }) => [article.url, article.stamp, facets, by]);
  return hash("sha1", JSON.stringify([searching, language, parts]), "hex").slice(0, 20);
}

/** An index in the form that passes between threads. */
export function taskOf({ fingerprint, language, entries }: PlannedIndex): IndexTask {
  return {
    fingerprint,
    language,
    entries: entries.map(({ article: { path, stamp }, facets, by }) => ({
      article: { path, stamp },
      facets,
      by,
    })),
  };
}
