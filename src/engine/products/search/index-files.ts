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

/** A file of a search index. Its fingerprint is the hash of its bytes. */
export interface IndexAsset extends KeptAsset {
  product: "index";
}

interface Place {
  /** The cache's folder for indexes. */
  folder: string;
  program: Pick<Program, "searching">;
}

/** The files of the indexes in the build's shard, and the listing of all indexes of the site. */
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
 * The files of an index. The newest index of a language includes that language's WebAssembly, which browsers load with
 * it; the first of all includes the module, which is the same for all. Throws if the cache has lost the index.
 */
function filesOf(
  index: PlannedIndex,
  all: readonly PlannedIndex[],
  { folder, program }: Place,
): IndexAsset[] {
  const files = cachedIndex(folder, index.fingerprint);
  if (!files) throw new Error(`the cache lost the search index ${index.path}`);
  const isFirst = index === all[0];
  const newest = all.find(({ language }) => language === index.language) === index;
  const wasm = files.some(({ path }) => path === `wasm.${index.language}.pagefind`)
    ? `wasm.${index.language}.pagefind`
    : "wasm.unknown.pagefind";
  return files.flatMap(({ path, hash: own }): IndexAsset[] => {
    const from = join(folder, index.fingerprint, path);
    if (path === "pagefind.js" && !isFirst) return [];
    if (path.startsWith("wasm.") && !(newest && path === wasm)) return [];
    const url = SEARCH_FILES + indexUrl(path, index, program);
    return [{ url, from, fingerprint: own, product: "index" }];
  });
}

/**
 * Where browsers find a file of an index. Pagefind names its metadata by their content, and its WebAssembly by
 * language; the changed module knows both by names that are in the listing.
 */
function indexUrl(
  path: string,
  { path: folder, fingerprint }: PlannedIndex,
  program: Pick<Program, "searching">,
): string {
  if (path === "pagefind.js") return engineName(program);
  if (path.startsWith("wasm.")) return `${folder}wasm.${engineVersion(program)}.pagefind`;
  if (path.endsWith(".pf_meta")) return `${folder}pagefind.${fingerprint}.pf_meta`;
  return folder + path;
}

/** The listing of all indexes, which browsers load first. */
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
  // Named by its content, since another output of the same content may need a different listing.
  const from = join(folder, `${hash("sha1", text, "hex").slice(0, 20)}.json`);
  writeWhole(from, text);
  return {
    url: `${SEARCH_FILES}index.json`,
    from,
    fingerprint: hash("sha1", text, "base64url"),
    product: "index",
  };
}

function engineName(program: Pick<Program, "searching">): string {
  return `pagefind.${engineVersion(program)}.js`;
}

/** The names of the module and its WebAssembly change with the search code. */
function engineVersion({ searching }: Pick<Program, "searching">): string {
  return hash("sha1", searching, "hex").slice(0, 8);
}
