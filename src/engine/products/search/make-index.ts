import { hash } from "node:crypto";
import { lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ArticleKey, ReadArticle } from "../../../content/articles/memory.ts";
import { filesBelow } from "../../disk/folders.ts";
import { removeAll } from "../../disk/remove-all.ts";
import { putFolder, unfinished } from "../../disk/whole-file.ts";
import { writeSealed } from "../../store/sealed.ts";
import { engineModule } from "./engine-module.ts";
import { type Pagefind, startPagefind } from "./pagefind.ts";
import { recordOf } from "./record.ts";

/** An index that is to be made, in a form that passes between threads. */
export interface IndexTask {
  /** Of all that it is made from: its folder's name in the cache. */
  fingerprint: string;
  language: string;
  entries: { article: ArticleKey; facets: string[]; by: string }[];
}

/** A file of an index, as the cache lists it. */
export interface IndexFile {
  /** In the folder of the index, with `/`. */
  path: string;
  size: number;
  /** Of its bytes. */
  hash: string;
}

/** In the folder of an index: tells that it is whole. */
export const FILE_LIST = "files.json";
/** What Pagefind writes beside an index and needs for a search: the rest is a user interface of its own. */
export const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|pagefind\.[^/]+\.pf_meta|(?:index|filter|fragment)\/.+)$/;

/**
 * Makes indexes in `folder`, one after the other, each in a folder of its own that is there once it is whole. The order
 * of records shows in an index's bytes: each is awaited.
 */
export async function makeIndexes(
  tasks: readonly IndexTask[],
  { folder, read }: { folder: string; read: ReadArticle },
): Promise<void> {
  const pagefind = await startPagefind(folder);
  try {
    for (const task of tasks) await makeIndex(task, { folder, read, pagefind });
  } finally {
    pagefind.close();
  }
}

async function makeIndex(
  { fingerprint, language, entries }: IndexTask,
  { folder, read, pagefind }: { folder: string; read: ReadArticle; pagefind: Pagefind },
): Promise<void> {
  const { index_id = 0 } = await pagefind.ask({ type: "NewIndex" });
  for (const { article, facets, by } of entries) {
    const record = recordOf(read(article), { facets, by, language });
    await pagefind.ask({ type: "AddRecord", index_id, ...record });
  }
  const fresh = unfinished(join(folder, fingerprint));
  removeAll(fresh);
  await pagefind.ask({ type: "WriteFiles", index_id, output_path: fresh });
  await pagefind.ask({ type: "DeleteIndex", index_id });
  listFiles(fresh, fingerprint);
  putFolder(fresh, join(folder, fingerprint));
}

/** Keeps what is needed, and lists it. The list is sealed with the fingerprint: it is of no other index. */
function listFiles(folder: string, fingerprint: string): void {
  const files = filesBelow(folder).flatMap((path): IndexFile[] => {
    const file = join(folder, path);
    if (!NEEDED.test(path)) {
      rmSync(file);
      return [];
    }
    if (path === "pagefind.js") writeFileSync(file, engineModule(readFileSync(file, "utf8")));
    return [
      { path, size: lstatSync(file).size, hash: hash("sha1", readFileSync(file), "base64url") },
    ];
  });
  writeSealed(join(folder, FILE_LIST), Buffer.from(JSON.stringify(files)), fingerprint);
}
