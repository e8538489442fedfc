import { hash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { fileBytes } from "../../../content/files/file-bytes.ts";
import type { Asset } from "../../plan/asset.ts";
import type { Product } from "../../plan/product.ts";
import { damagedCache } from "../../store/copy-made.ts";
import { cachedIndex, pruneIndexes } from "./cached-index.ts";
import { type SearchGroup, searchGroups } from "./groups.ts";
import { type IndexAsset, indexFiles } from "./index-files.ts";
import { makeAllIndexes } from "./make-indexes.ts";
import {
  indexFolder,
  type PlannedIndex,
  plannedIndexes,
  SEARCH_FOLDER,
  taskOf,
} from "./planned-index.ts";

/** Search indexes and their listing. */
export const searchIndex: Product<IndexAsset, PlannedIndex, SearchGroup> = {
  name: "index",
  items: ({ publication }) => (publication.settings.search ? searchGroups(publication) : undefined),
  isHashed: true,
  isBinary: false,
  put: ({ from, fingerprint }, to) => {
    const { bytes } = fileBytes(from, Number.POSITIVE_INFINITY);
    if (!bytes || hash("sha1", bytes, "base64url") !== fingerprint) throw damagedCache(from);
    writeFileSync(to, bytes);
    return fingerprint;
  },
  late: {
    folder: SEARCH_FOLDER,
    placeOf: ({ path }) => SEARCH_FOLDER + path,
    files: indexFiles,
  },
  making: {
    when: "beside",
    server: "later",
    phase: "search",
    jobs: plannedIndexes,
    cached: ({ fingerprint }, { request }) =>
      cachedIndex(indexFolder(request), fingerprint) !== undefined,
    make: (indexes, { request, session: { store } }) =>
      makeAllIndexes(indexes.map(taskOf), {
        folder: indexFolder(request),
        store,
        shown: request.contentShown,
      }),
  },
  prune: ({ assets }, request) => {
    // A shard knows only its own indexes, and other shards may share the cache.
    if (request.shard) return;
    const folder = indexFolder(request);
    const used = assets.filter(isIndex).flatMap(({ from }) => relative(folder, from).split(sep, 1));
    if (used.length > 0) pruneIndexes(folder, new Set(used));
  },
};

function isIndex(asset: Asset): asset is IndexAsset {
  return asset.product === "index";
}
