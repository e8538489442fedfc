import type { DatabaseSync } from "node:sqlite";
import {
  type ArticleMemory,
  addFileName,
  type CachedArticle,
  type FileOf,
  type ParsedFile,
  type Remembered,
} from "../../content/articles/memory.ts";
import { type FileRow, fileRowOf, fileSeal, type Owner, textSeal } from "./store-rows.ts";
import { storedJson } from "./stored-json.ts";

/** Keeps transactions short enough for other builds to wait for. */
const MAX_UNCOMMITTED = 1_000;

/**
 * The article cache in a store's tables. Facts stay in memory once recalled. `name` is the store's: seals bind each row
 * to it, its path and the context in which articles were read.
 */
export function articleMemory(
  database: DatabaseSync,
  name: string,
): {
  memory: ArticleMemory;
  /** Changes tables within the current transaction. */
  write: (change: () => void) => void;
  commit: () => void;
} {
  let uncommitted = 0;
  const commit = (): void => {
    if (uncommitted > 0) database.exec("COMMIT");
    uncommitted = 0;
  };
  const write = (change: () => void): void => {
    if (uncommitted === 0) database.exec("BEGIN IMMEDIATE");
    uncommitted += 1;
    change();
    if (uncommitted >= MAX_UNCOMMITTED) commit();
  };
  const { put, touch, drop } = changesOf(database);
  let recalled: { context: string; articles: Map<string, Remembered> } | undefined;
  const owner = (): Owner => ({ name, context: recalled?.context ?? "" });
  const memory: ArticleMemory = {
    recall: (context, fileOf) => {
      if (recalled?.context === context) return recalled.articles;
      commit();
      if (database.prepare("SELECT value FROM context").get()?.value !== context)
        resetContext(database, context);
      recalled = { context, articles: recallAll(database, { name, context }, fileOf) };
      return recalled.articles;
    },
    remember: (file, known) => {
      // A server shows a broken article as it was before.
      if (!known && !file.gone) return;
      write(() => (known ? put(owner(), file, known.facts.stamp) : drop(file.path)));
      if (known) recalled?.articles.set(file.path, remembered(file, known));
      else recalled?.articles.delete(file.path);
    },
    touch: ({ path, modified }) => {
      write(() => touch(owner(), path, modified));
      const article = recalled?.articles.get(path);
      if (article) article.modified = modified;
    },
    forget: (paths) => {
      for (const path of paths) {
        write(() => drop(path));
        recalled?.articles.delete(path);
      }
    },
  };
  return { memory, write, commit };
}

function resetContext(database: DatabaseSync, context: string): void {
  database.exec("BEGIN IMMEDIATE; DELETE FROM context; DELETE FROM files; DELETE FROM texts;");
  database.prepare("INSERT INTO context VALUES (?)").run(context);
  database.exec("COMMIT");
}

function remembered({ path, size, modified, hash }: ParsedFile, known: CachedArticle): Remembered {
  return { path, size, modified, hash, ...known };
}

function recallAll(database: DatabaseSync, owner: Owner, fileOf: FileOf): Map<string, Remembered> {
  const rows = database
    .prepare("SELECT * FROM files")
    .all()
    .map((row) => fileRowOf(owner, row));
  // One large JSON text parses faster than ten thousand small ones.
  const known = storedJson<CachedArticle[]>(`[${rows.map((row) => row.known).join(",")}]`);
  const articles = new Map<string, Remembered>();
  for (const [index, { path, size, modified, hash }] of rows.entries()) {
    const own = known[index];
    if (!own) continue;
    articles.set(path, { path, size, modified, hash, ...addFileName(own, path, fileOf) });
  }
  return articles;
}

const NOTHING = new Uint8Array();

function changesOf(database: DatabaseSync) {
  const file = database.prepare("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)");
  const text = database.prepare("INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?, ?)");
  const found = database.prepare("SELECT * FROM files WHERE path = ?");
  const noFile = database.prepare("DELETE FROM files WHERE path = ?");
  const noText = database.prepare("DELETE FROM texts WHERE path = ?");
  const putFile = (owner: Owner, row: FileRow): void => {
    const { path, size, modified, hash, known } = row;
    file.run(path, size, modified, hash, known, fileSeal(owner, row));
  };
  return {
    put: (owner: Owner, parsed: ParsedFile, stamp: string) => {
      const { path, known = "", details = NOTHING, html = NOTHING } = parsed;
      putFile(owner, { ...parsed, known });
      text.run(
        path,
        stamp,
        details,
        html,
        textSeal(owner.name, { path, stamp }, { details, html }),
      );
    },
    touch: (owner: Owner, path: string, modified: number) => {
      const row = found.get(path);
      if (row) putFile(owner, { ...fileRowOf(owner, row), modified });
    },
    drop: (path: string) => {
      noFile.run(path);
      noText.run(path);
    },
  };
}
