import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { ArticleMemory, ReadArticle } from "../../content/articles/memory.ts";
import type { MediaMemory } from "../../content/media-files/measure-media.ts";
import type { PictureMemory } from "../../content/pictures/measure-pictures.ts";
import type { Article } from "../../content/types.ts";
import { openDatabase, openWithTables } from "./store-file.ts";
import { measuredMemory } from "./store-measured.ts";
import { articleMemory } from "./store-memory.ts";
import { textSeal } from "./store-rows.ts";
import { damaged, storedJson } from "./stored-json.ts";

/** A content folder's articles as parsed: the facts of all, and each in full on request. */
export interface Store {
  /** Undefined for an in-memory store. */
  file?: string;
  memory: ArticleMemory;
  pictures: PictureMemory;
  media: MediaMemory;
  /** Commits pending changes, so that other threads see them. */
  commit: () => void;
  read: ReadArticle;
  close: () => void;
  /** Closes without committing: nothing can be written to a damaged store. */
  discard: () => void;
}

/** Opens the store in a file, or in memory. An unreadable file is replaced. */
export function openStore(file: string | undefined, shown: string): Store {
  const database = file === undefined ? openWithTables(":memory:") : openDatabase(file);
  // Seals include the name, so a store copied from another publication is rejected.
  const name = nameOf(file);
  const { memory, write, commit } = articleMemory(database, name);
  return {
    ...(file !== undefined && { file }),
    memory,
    pictures: measuredMemory(database, { table: "pictures", name }, write),
    media: measuredMemory(database, { table: "media", name }, write),
    commit,
    read: articleReaderOf(database, name, shown),
    close: () => {
      commit();
      database.close();
    },
    discard: () => database.close(),
  };
}

/** For other threads: reads what is committed. */
export function openStoreToRead(file: string, shown: string): ReadArticle {
  if (!existsSync(file)) throw damaged("the cache was deleted");
  return articleReaderOf(new DatabaseSync(file, { readOnly: true }), nameOf(file), shown);
}

function nameOf(file: string | undefined): string {
  return file === undefined ? "" : basename(file);
}

function articleReaderOf(database: DatabaseSync, name: string, shown: string): ReadArticle {
  let select: StatementSync | undefined;
  return ({ path, stamp }) => {
    select ??= database.prepare(
      "SELECT details, html, seal FROM texts WHERE path = ? AND stamp = ?",
    );
    const row = select.get(path, stamp);
    if (!row) throw damaged(`the cache has no entry for ${join(shown, path)}`);
    const { details, html, seal } = row;
    if (
      !(details instanceof Uint8Array && html instanceof Uint8Array) ||
      seal !== textSeal(name, { path, stamp }, { details, html })
    )
      throw damaged(`the cache has a wrong text for ${join(shown, path)}`);
    const article = storedJson<Article>(textOf(details));
    article.file = join(shown, path);
    article.stamp = stamp;
    article.body.html = textOf(html);
    article.body.sources = article.body.citations.map(({ reference }) => reference);
    return article;
  };
}

/** Decoding is faster here than in SQLite. */
function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("utf8");
}
