import { mkdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { ArticleMemory, ReadArticle } from "../content/memory.ts";
import type { Article } from "../content/types.ts";
import { articleMemory } from "./store-memory.ts";
import { damaged, storedJson } from "./stored-json.ts";

/** Another number for another shape of the tables: what an older program left is dropped. */
const VERSION = 3;
const PAGE_BYTES = 4096;

const TABLES = `
  CREATE TABLE context (value TEXT NOT NULL);
  CREATE TABLE files (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL, hash TEXT NOT NULL, known TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE texts (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, details BLOB NOT NULL, html BLOB NOT NULL);
  PRAGMA user_version = ${VERSION};
`;

/** The articles of a content folder as they were read: what is needed of all, and the whole of each. */
export interface Store {
  /** Undefined for one that lives in memory alone. */
  file?: string;
  memory: ArticleMemory;
  /** Writes what is remembered so far, so that other threads see it. */
  commit: () => void;
  read: ReadArticle;
  close: () => void;
}

/** Opens the store in a file, or in memory. What can't be read as one is replaced by an empty one. */
export function openStore(file: string | undefined, shown: string): Store {
  const database = file === undefined ? created(":memory:") : opened(file);
  const { memory, commit } = articleMemory(database);
  return {
    ...(file !== undefined && { file }),
    memory,
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

function opened(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  try {
    const database = connected(file);
    if (isWhole(file) && isOurs(database)) return database;
    database.close();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  removeStore(file);
  return created(file);
}

function isOurs(database: DatabaseSync): boolean {
  return database.prepare("PRAGMA user_version").get()?.user_version === VERSION;
}

/** A file that was cut within its last page is read as if zeros stood there: by its size alone it shows. */
function isWhole(file: string): boolean {
  return statSync(file).size % PAGE_BYTES === 0;
}

function created(file: string): DatabaseSync {
  const database = connected(file);
  database.exec(TABLES);
  return database;
}

function connected(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 10_000 });
  // A log beside the file: a killed build tears nothing, and readers need not wait. A power cut may lose the newest.
  database.exec(`PRAGMA page_size = ${PAGE_BYTES};`);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;");
  return database;
}

export function removeStore(file: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
}

/** https://www.sqlite.org/rescode.html: an error (no such table), damage, and a file that is no database. */
const UNREADABLE = new Set([1, 11, 26]);

/** Whether an error says that the store itself can't be read: then a build does without it. */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof Error && "errcode" in error && UNREADABLE.has(Number(error.errcode) & 255)
  );
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
