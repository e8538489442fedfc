import { hash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { SEARCH_FILES } from "../../../pages/site-urls.ts";
import { modulePath } from "../../../root.ts";
import { writeWhole } from "../../disk/whole-file.ts";
import type { Asset } from "../../plan/asset.ts";
import type { Program } from "../../request/program.ts";
import type { BuildRequest } from "../../request/request.ts";
import { inShard } from "../../request/shard.ts";
import type { Store } from "../../store/store.ts";
import { coreCount, openPool } from "../../threads/pool.ts";
import { cachedIndex, sweep } from "./cached-index.ts";
import { elisionsOf } from "./elisions.ts";
import type { SearchGroup } from "./groups.ts";
import type { IndexJob } from "./index-worker.ts";
import { lanesOf } from "./lanes.ts";
import { type IndexTask, makeIndexes } from "./make-index.ts";

const WORKER = modulePath("src/engine/products/search/index-worker");
/** So many articles take longer to read and index than a thread takes to start. */
const WORTH_A_THREAD = 200;
/** Each with a process of Pagefind's, which uses one core. Pages are rendered beside them, and are sooner done. */
const MOST_THREADS = 2;

/** All files of the search lie here in the output. */
export const SEARCH_FOLDER = SEARCH_FILES.slice(1);

/** The search indexes of a build: those that the cache has not are made while pages are rendered. */
export interface SearchPlan {
  /** How many indexes are to be made. */
  missing: number;
  /** Makes them. */
  make: () => Promise<void>;
  /** All files of all of them; to be asked when they are made. */
  assets: () => Asset[];
}

interface PlannedIndex extends SearchGroup {
  fingerprint: string;
  /** Whether this build publishes it: an index is one shard's, as a whole. */
  own: boolean;
}

/** Without search there are no indexes. */
export const NO_SEARCH: SearchPlan = { missing: 0, make: async () => {}, assets: () => [] };

export function planSearch(
  groups: readonly SearchGroup[],
  request: BuildRequest,
  { program, store }: { program: Pick<Program, "searching">; store: Store },
): SearchPlan {
  const { cache, content, contentShown: shown, shard, verify } = request;
  const folder = join(cache, `search-${hash("sha1", content, "hex").slice(0, 12)}`);
  const indexes = groups.map((group): PlannedIndex => {
    const own = !shard || inShard(SEARCH_FOLDER + group.path, shard);
    return { ...group, fingerprint: fingerprintOf(group, program.searching), own };
  });
  const missing = indexes.filter(
    ({ own, fingerprint }) => own && (verify || !cachedIndex(folder, fingerprint)),
  );
  return {
    missing: missing.length,
    make: async () => {
      if (missing.length === 0) return;
      mkdirSync(folder, { recursive: true });
      await makeAll(missing.map(taskOf), { folder, store, shown });
    },
    assets: () => {
      const own = shard ? undefined : new Set(indexes.map(({ fingerprint }) => fingerprint));
      if (own) sweep(folder, own);
      const files = indexes.flatMap((index) => filesOf(index, indexes, { folder, program }));
      const listing = !shard || inShard(`${SEARCH_FOLDER}index.json`, shard);
      return listing ? [...files, listingOf(indexes, { folder, program })] : files;
    },
  };
}

async function makeAll(
  tasks: readonly IndexTask[],
  { folder, store, shown }: { folder: string; store: Store; shown: string },
): Promise<void> {
  const articles = tasks.reduce((sum, { entries }) => sum + entries.length, 0);
  const { file } = store;
  if (articles < WORTH_A_THREAD || file === undefined)
    return makeIndexes(tasks, { folder, read: store.read });
  const lanes = lanesOf(tasks, Math.min(MOST_THREADS, coreCount()));
  const pool = await openPool(WORKER, { threads: lanes.length });
  try {
    const jobs = lanes.map((own): IndexJob => ({ tasks: own, folder, store: file, shown }));
    await Promise.all(jobs.map((job) => pool.run("make", job)));
  } finally {
    await pool.close();
  }
}

function fingerprintOf({ language, entries }: SearchGroup, searching: string): string {
  const parts = entries.map(({ article, facets, by }) => [article.url, article.stamp, facets, by]);
  return hash("sha1", JSON.stringify([searching, language, parts]), "hex").slice(0, 20);
}

function taskOf({ fingerprint, language, entries }: PlannedIndex): IndexTask {
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

interface Place {
  folder: string;
  program: Pick<Program, "searching">;
}

/**
 * The files of an index. The newest of a language has what searches in that language, which a browser loads with it;
 * the first of all has the module, which is the same for all.
 */
function filesOf(
  index: PlannedIndex,
  all: readonly PlannedIndex[],
  { folder, program }: Place,
): Asset[] {
  if (!index.own) return [];
  const files = cachedIndex(folder, index.fingerprint);
  if (!files) throw new Error(`the cache lost the search index ${index.path}`);
  const newest = all.find(({ language }) => language === index.language) === index;
  const wasm = files.some(({ path }) => path === `wasm.${index.language}.pagefind`)
    ? `wasm.${index.language}.pagefind`
    : "wasm.unknown.pagefind";
  return files.flatMap(({ path, hash: own }): Asset[] => {
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
function listingOf(indexes: readonly PlannedIndex[], { folder, program }: Place): Asset {
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
