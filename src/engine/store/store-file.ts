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

/**
 * An article with its HTML fills two such pages, but five of the default size; measured, writing takes a third less
 * time and reading half.
 */
const PAGE_BYTES = 16_384;
const WAL_VERSIONS = Buffer.from([2, 2]);
/** How long to wait for another build's lock. */
const TIMEOUT_MS = 10_000;

/** As SQLite keeps them, verbatim: a file with any other schema is not ours, or of a different version. */
const TABLES = [
  "CREATE TABLE context (value TEXT NOT NULL)",
  `CREATE TABLE files (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL, hash TEXT NOT NULL, known TEXT NOT NULL,
    seal TEXT NOT NULL
  ) WITHOUT ROWID`,
  measured("media"),
  measured("pictures"),
  `CREATE TABLE texts (
    path TEXT PRIMARY KEY, stamp TEXT NOT NULL, details BLOB NOT NULL, html BLOB NOT NULL, seal TEXT NOT NULL
  )`,
];

function measured(name: string): string {
  return `CREATE TABLE ${name} (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL, hash TEXT NOT NULL, facts TEXT NOT NULL,
    program TEXT NOT NULL, seal TEXT NOT NULL
  ) WITHOUT ROWID`;
}

/** Suffixes of the database's files: SQLite's log and its index, and our lock. */
const SUFFIXES = ["", "-wal", "-shm", "-lock"];

/** Opens the database in a file, replacing an unreadable one with an empty one. */
export function openDatabase(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  for (const suffix of SUFFIXES) removeUnlessFile(file + suffix);
  try {
    return openIntact(file);
  } catch (error) {
    if (!isUnreadable(error) && !isGone(error)) throw error;
    return openOrReplace(file);
  }
}

/**
 * Removes whatever is not a regular file: a folder can't be opened, a pipe would block, and a link leads out of the
 * cache.
 */
function removeUnlessFile(file: string): void {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile()) removeAll(file);
}

/**
 * Creates or replaces a file, one build at a time. It tries to open the file again first, because another build may
 * have replaced it by now. The system releases the lock if the build is killed.
 */
function openOrReplace(file: string): DatabaseSync {
  const lock = new DatabaseSync(`${file}-lock`, { timeout: TIMEOUT_MS });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return openIntact(file);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    removeStore(file);
    return openWithTables(file);
  } finally {
    lock.close();
  }
}

function openIntact(file: string): DatabaseSync {
  if (!isIntact(file)) throw damaged("the cache is new, or incomplete");
  return openWithTables(file);
}

/**
 * Whether a file's header says WAL and its size is a whole number of pages. Two builds that switch a database to WAL at
 * once fail instead of waiting (https://www.sqlite.org/fileformat.html#file_format_version_numbers), and SQLite reads a
 * truncated last page as zeros.
 */
function isIntact(file: string): boolean {
  if (!existsSync(file)) return false;
  const descriptor = openSync(file, "r");
  try {
    const versions = Buffer.alloc(2);
    readSync(descriptor, versions, { position: 18 });
    return versions.equals(WAL_VERSIONS) && fstatSync(descriptor).size % PAGE_BYTES === 0;
  } finally {
    closeSync(descriptor);
  }
}

/** Opens the database in a file, or in `:memory:`, and creates our tables if needed. */
export function openWithTables(file: string): DatabaseSync {
  const database = connect(file);
  try {
    if (!isOurs(database)) createTables(database);
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

/** SQL of the tables and everything else in the database, except automatic indexes. */
function schemaOf(database: DatabaseSync): unknown[] {
  const rows = database.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").all();
  return rows.map(({ sql }) => sql);
}

/** Checks again inside the transaction, because two builds may start at once. */
function createTables(database: DatabaseSync): void {
  database.exec("BEGIN IMMEDIATE");
  const found = schemaOf(database);
  if (found.length === 0) for (const table of TABLES) database.exec(table);
  else if (!isOurs(database)) throw damaged("the cache is from a different version");
  database.exec("COMMIT");
}

function connect(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: TIMEOUT_MS });
  // With a write-ahead log, a killed build damages nothing and readers don't wait. A power cut may lose the latest
  // changes.
  database.exec(`PRAGMA page_size = ${PAGE_BYTES};`);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;");
  return database;
}

export function removeStore(file: string): void {
  for (const suffix of ["", "-wal", "-shm"]) removeAll(file + suffix);
}

/** https://www.sqlite.org/rescode.html: SQLITE_ERROR (such as a missing table), SQLITE_CORRUPT and SQLITE_NOTADB. */
const UNREADABLE = new Set([1, 11, 26]);
/** SQLITE_IOERR and SQLITE_CANTOPEN: another build replaced the file while this one opened it. */
const GONE = new Set([10, 14]);

/** Whether the store itself is unreadable and must be replaced. */
export function isUnreadable(error: unknown): boolean {
  return UNREADABLE.has(resultOf(error));
}

function isGone(error: unknown): boolean {
  return GONE.has(resultOf(error));
}

/** SQLite's primary result code; 0 for other errors. */
function resultOf(error: unknown): number {
  return error instanceof Error && "errcode" in error ? Number(error.errcode) & 255 : 0;
}
