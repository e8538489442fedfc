import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
} from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { removeAll } from "../disk/remove-all.ts";
import { damaged } from "./stored-json.ts";

/** An article with its HTML takes two of them, and not five: a third less time to write, half to read. */
const PAGE_BYTES = 16_384;
const KEEPS_LOG = Buffer.from([2, 2]);
/** How long another build is waited for. */
const PATIENCE_MS = 10_000;

/** As the database keeps them, word for word: a file with any other tables is not ours, or of another version. */
const TABLES = [
  "CREATE TABLE context (value TEXT NOT NULL)",
  `CREATE TABLE files (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL, hash TEXT NOT NULL, known TEXT NOT NULL,
    seal TEXT NOT NULL
  ) WITHOUT ROWID`,
  `CREATE TABLE pictures (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL, hash TEXT NOT NULL, facts TEXT NOT NULL,
    program TEXT NOT NULL, seal TEXT NOT NULL
  ) WITHOUT ROWID`,
  `CREATE TABLE texts (
    path TEXT PRIMARY KEY, stamp TEXT NOT NULL, details BLOB NOT NULL, html BLOB NOT NULL, seal TEXT NOT NULL
  )`,
];

/** The files of a database: SQLite names its log and the log's index, we the lock. */
const ENDS = ["", "-wal", "-shm", "-lock"];

/** Opens the database in a file. What can't be read as one of ours is replaced by an empty one. */
export function openDatabase(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  for (const end of ENDS) clearPlace(file + end);
  try {
    return whole(file);
  } catch (error) {
    if (!isUnreadable(error) && !isGone(error)) throw error;
    return replaced(file);
  }
}

/** A folder can't be opened, a pipe would be waited for, and a link leads out of the cache: no build makes one there. */
function clearPlace(file: string): void {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile()) removeAll(file);
}

/**
 * One build at a time begins a file or replaces it, and looks once more before: what it could not read may be another's
 * by now. The system lets go of the lock of a build that is killed.
 */
function replaced(file: string): DatabaseSync {
  const lock = new DatabaseSync(`${file}-lock`, { timeout: PATIENCE_MS });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return whole(file);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    removeStore(file);
    return created(file);
  } finally {
    lock.close();
  }
}

function whole(file: string): DatabaseSync {
  if (!isWhole(file)) throw damaged("the cache was not begun, or cut short");
  return created(file);
}

/**
 * By its head a database that keeps a log shows: two builds that turn one into that at once are not made to wait, but
 * refused (https://www.sqlite.org/fileformat.html#file_format_version_numbers). A file that was cut within its last
 * page is read as if zeros stood there: by its size alone it shows.
 */
function isWhole(file: string): boolean {
  if (!existsSync(file)) return false;
  const descriptor = openSync(file, "r");
  try {
    const versions = Buffer.alloc(2);
    readSync(descriptor, versions, { position: 18 });
    return versions.equals(KEEPS_LOG) && fstatSync(descriptor).size % PAGE_BYTES === 0;
  } finally {
    closeSync(descriptor);
  }
}

/** The database of a file, or of `:memory:`, with our tables. */
export function created(file: string): DatabaseSync {
  const database = connected(file);
  try {
    if (!isOurs(database)) layTables(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function isOurs(database: DatabaseSync): boolean {
  const found = schemaOf(database);
  return found.length === TABLES.length && TABLES.every((table, index) => table === found[index]);
}

/** Tables and all else that was made in it, but for the indexes that a table brings. */
function schemaOf(database: DatabaseSync): unknown[] {
  const rows = database.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").all();
  return rows.map(({ sql }) => sql);
}

/** In one transaction, and asked once more within it: two builds that begin at once lay them once. */
function layTables(database: DatabaseSync): void {
  database.exec("BEGIN IMMEDIATE");
  const found = schemaOf(database);
  if (found.length === 0) for (const table of TABLES) database.exec(table);
  else if (!isOurs(database)) throw damaged("the cache is of another version");
  database.exec("COMMIT");
}

function connected(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: PATIENCE_MS });
  // A log beside the file: a killed build tears nothing, and readers need not wait. A power cut may lose the newest.
  database.exec(`PRAGMA page_size = ${PAGE_BYTES};`);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;");
  return database;
}

export function removeStore(file: string): void {
  for (const end of ["", "-wal", "-shm"]) removeAll(file + end);
}

/** https://www.sqlite.org/rescode.html: an error (no such table), damage, and a file that is no database. */
const UNREADABLE = new Set([1, 11, 26]);
/** Reading and opening: what becomes of a file that another build replaces while this one opens it. */
const GONE = new Set([10, 14]);

/** Whether an error says that the store itself can't be read: then a build does without it. */
export function isUnreadable(error: unknown): boolean {
  return UNREADABLE.has(resultOf(error));
}

function isGone(error: unknown): boolean {
  return GONE.has(resultOf(error));
}

/** SQLite's primary result code; 0 for an error of something else. */
function resultOf(error: unknown): number {
  return error instanceof Error && "errcode" in error ? Number(error.errcode) & 255 : 0;
}
