import type { DatabaseSync } from "node:sqlite";
import type { FileFacts } from "../../content/files/scan.ts";
import { rowSeal } from "./sealed.ts";
import { damaged, storedJson } from "./stored-json.ts";

/** A file with the facts that measuring it found. */
interface Measured<Facts> extends FileFacts {
  hash: string;
  facts: Facts;
}

/** Files measured by earlier builds. */
interface MeasuredMemory<Facts> {
  recall: (program: string) => ReadonlyMap<string, Measured<Facts>>;
  remember: (file: Measured<Facts>) => void;
  forget: (paths: readonly string[]) => void;
}

/** Where measured files are kept: a table, and the store's name, which is part of every seal. */
export interface MeasuredTable {
  table: "pictures" | "media";
  name: string;
}

/** The cache of measured files in a store's table. Rows stay in memory once recalled. */
export function measuredMemory<Facts>(
  database: DatabaseSync,
  own: MeasuredTable,
  write: (change: () => void) => void,
): MeasuredMemory<Facts> {
  const { table } = own;
  const put = database.prepare(`INSERT OR REPLACE INTO ${table} VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const drop = database.prepare(`DELETE FROM ${table} WHERE path = ?`);
  let recalled: { program: string; files: Map<string, Measured<Facts>> } | undefined;
  return {
    recall: (program) => {
      if (recalled?.program !== program)
        recalled = { program, files: recallAll(database, own, program) };
      return recalled.files;
    },
    remember: (file) => {
      const { path, size, modified, hash } = file;
      const program = recalled?.program ?? "";
      const facts = JSON.stringify(file.facts);
      const seal = sealOf(own, { path, size, modified, hash, facts, program });
      write(() => put.run(path, size, modified, hash, facts, program, seal));
      recalled?.files.set(path, file);
    },
    forget: (paths) => {
      for (const path of paths) {
        write(() => drop.run(path));
        recalled?.files.delete(path);
      }
    },
  };
}

interface MeasuredRow {
  path: string;
  size: number;
  modified: number;
  hash: string;
  facts: string;
  program: string;
}

function sealOf(
  { table, name }: MeasuredTable,
  { path, size, modified, hash, facts, program }: MeasuredRow,
): string {
  return rowSeal([table, name, path, size, modified, hash, program], facts);
}

function recallAll<Facts>(
  database: DatabaseSync,
  own: MeasuredTable,
  program: string,
): Map<string, Measured<Facts>> {
  const rows = database.prepare(`SELECT * FROM ${own.table} WHERE program = ?`).all(program);
  return new Map(
    rows.map((row) => {
      const read = {
        path: String(row.path),
        size: Number(row.size),
        modified: Number(row.modified),
        hash: String(row.hash),
        facts: String(row.facts),
        program,
      };
      if (row.seal !== sealOf(own, read)) throw damaged("the cache is damaged");
      const { path, size, modified, hash } = read;
      const facts = storedJson<Facts>(read.facts);
      return [path, { path, size, modified, hash, facts }];
    }),
  );
}
