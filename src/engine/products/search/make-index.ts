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

/** An index to make, in a form that passes between threads. */
export interface IndexTask {
  /** Hash of all inputs: the name of its folder in the cache. */
  fingerprint: string;
  language: string;
  entries: { article: ArticleKey; facets: string[]; by: string }[];
}

/** A file of an index, as listed in the cache. */
export interface IndexFile {
  /** Relative to the index's folder, with `/`. */
  path: string;
  size: number;
  /** Hash of its bytes. */
  hash: string;
}

/** The list of files in an index's folder, which shows whether the index is complete. */
export const FILE_LIST = "files.json";
/** The files of Pagefind's output that a search needs; the rest is its user interface. */
export const NEEDED =
  /^(?:pagefind\.js|wasm\.[\w-]+\.pagefind|pagefind\.[^/]+\.pf_meta|(?:index|filter|fragment)\/.+)$/;

/**
 * Makes indexes in `folder`, one at a time. Each index's folder appears only when it is complete. Records are added
 * strictly in order, because their order determines the bytes. Throws if Pagefind fails.
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

/** Deletes unneeded files and lists the rest. The fingerprint in the seal ties the list to this index. */
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
