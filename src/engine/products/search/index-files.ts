import { hash } from "node:crypto";
import { join } from "node:path";
import { SEARCH_FILES } from "../../../pages/site-urls.ts";
import { writeWhole } from "../../disk/whole-file.ts";
import type { KeptAsset } from "../../plan/asset.ts";
import type { BuildOf } from "../../plan/product.ts";
import type { Program } from "../../request/program.ts";
import { inShard } from "../../request/shard.ts";
import { cachedIndex } from "./cached-index.ts";
import { elisionsOf } from "./elisions.ts";
import { indexFolder, type PlannedIndex, SEARCH_FOLDER } from "./planned-index.ts";

/** A file of a search index: its fingerprint is the hash of its bytes. */
export interface IndexAsset extends KeptAsset {
  product: "index";
}

interface Place {
  /** Of the cache. */
  folder: string;
  program: Pick<Program, "searching">;
}

/** The files of all indexes that the build publishes, and the list of all indexes of the site. */
export function indexFiles(
  indexes: readonly PlannedIndex[],
  { request, session: { program } }: BuildOf,
): IndexAsset[] {
  const { shard } = request;
  const place = { folder: indexFolder(request), program };
  const isOwn = (path: string) => !shard || inShard(SEARCH_FOLDER + path, shard);
  const files = indexes
    .filter(({ path }) => isOwn(path))
    .flatMap((index) => filesOf(index, indexes, place));
  return isOwn("index.json") ? [...files, listingOf(indexes, place)] : files;
}

/**
 * The files of an index. The newest of a language has what searches in that language, which a browser loads with it;
 * the first of all has the module, which is the same for all.
 */
function filesOf(
  index: PlannedIndex,
  all: readonly PlannedIndex[],
  { folder, program }: Place,
): IndexAsset[] {
  const files = cachedIndex(folder, index.fingerprint);
  if (!files) throw new Error(`the cache lost the search index ${index.path}`);
  const newest = all.find(({ language }) => language === index.language) === index;
  const wasm = files.some(({ path }) => path === `wasm.${index.language}.pagefind`)
    ? `wasm.${index.language}.pagefind`
    : "wasm.unknown.pagefind";
  return files.flatMap(({ path, hash: own }): IndexAsset[] => {
    const from = join(folder, index.fingerprint, path);
    if (path === "pagefind.js") {
      const url = SEARCH_FILES + engineName(program);
      return index === all[0] ? [{ url, from, fingerprint: own, product: "index" }] : [];
    }
    if (path.startsWith("wasm.") && !(newest && path === wasm)) return [];
    return [{ url: SEARCH_FILES + index.path + path, from, fingerprint: own, product: "index" }];
  });
}

/** What a browser asks for first: which indexes there are. */
function listingOf(indexes: readonly PlannedIndex[], { folder, program }: Place): IndexAsset {
  const languages = [...new Set(indexes.map(({ language }) => language))];
  const listing = {
    engine: engineName(program),
    languages: languages.map((language) => ({
      language,
      elisions: elisionsOf(language),
      groups: indexes
        .filter((index) => index.language === language)
        .map(({ path, years, fingerprint }) => ({ path, years, version: fingerprint })),
    })),
  };
  const text = `${JSON.stringify(listing)}\n`;
  // By what it says: another output of the same content has a listing of its own.
  const from = join(folder, `${hash("sha1", text, "hex").slice(0, 20)}.json`);
  writeWhole(from, text);
  return {
    url: `${SEARCH_FILES}index.json`,
    from,
    fingerprint: hash("sha1", text, "base64url"),
    product: "index",
  };
}

/** The module's name changes with its version. */
function engineName({ searching }: Pick<Program, "searching">): string {
  return `pagefind.${hash("sha1", searching, "hex").slice(0, 8)}.js`;
}
