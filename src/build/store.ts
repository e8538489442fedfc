import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { PictureMemory } from "../content/measure-pictures.ts";
import type { ArticleMemory, ReadArticle } from "../content/memory.ts";
import type { Article } from "../content/types.ts";
import { created, openDatabase } from "./store-file.ts";
import { articleMemory } from "./store-memory.ts";
import { pictureMemory } from "./store-pictures.ts";
import { damaged, storedJson } from "./stored-json.ts";

/** The articles of a content folder as they were read: what is needed of all, and the whole of each. */
export interface Store {
  /** Undefined for one that lives in memory alone. */
  file?: string;
  memory: ArticleMemory;
  pictures: PictureMemory;
  /** Writes what is remembered so far, so that other threads see it. */
  commit: () => void;
  read: ReadArticle;
  close: () => void;
}

/** Opens the store in a file, or in memory. What can't be read as one is replaced by an empty one. */
export function openStore(file: string | undefined, shown: string): Store {
  const database = file === undefined ? created(":memory:") : openDatabase(file);
  const { memory, write, commit } = articleMemory(database);
  return {
    ...(file !== undefined && { file }),
    memory,
    pictures: pictureMemory(database, write),
    commit,
    read: articleReaderOf(database, shown),
    close: () => {
      commit();
      database.close();
    },
  };
}

/** For another thread: reads what was committed. */
export function openStoreToRead(file: string, shown: string): ReadArticle {
  return articleReaderOf(new DatabaseSync(file, { readOnly: true }), shown);
}

function articleReaderOf(database: DatabaseSync, shown: string): ReadArticle {
  let select: StatementSync | undefined;
  return ({ path, stamp }) => {
    select ??= database.prepare("SELECT details, html FROM texts WHERE path = ? AND stamp = ?");
    const row = select.get(path, stamp);
    if (!row) throw damaged(`the cache holds nothing of ${join(shown, path)}`);
    const article = storedJson<Article>(textOf(row.details));
    article.file = join(shown, path);
    article.stamp = stamp;
    article.body.html = textOf(row.html);
    article.body.sources = article.body.citations.map(({ reference }) => reference);
    return article;
  };
}

/** Bytes are decoded faster here than in the database. */
function textOf(value: unknown): string {
  if (!(value instanceof Uint8Array)) return "";
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("utf8");
}
