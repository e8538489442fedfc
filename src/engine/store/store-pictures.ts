import type { DatabaseSync } from "node:sqlite";
import type { MeasuredImage, PictureMemory } from "../../content/pictures/measure-pictures.ts";
import { rowSeal } from "./sealed.ts";
import { damaged, storedJson } from "./stored-json.ts";

/**
 * The picture cache in a store's table. Rows stay in memory once recalled. `name` is the store's, and part of every
 * seal.
 */
export function pictureMemory(
  database: DatabaseSync,
  name: string,
  write: (change: () => void) => void,
): PictureMemory {
  const put = database.prepare("INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?, ?, ?, ?)");
  const drop = database.prepare("DELETE FROM pictures WHERE path = ?");
  let recalled: { program: string; images: Map<string, MeasuredImage> } | undefined;
  return {
    recall: (program) => {
      if (recalled?.program !== program)
        recalled = { program, images: recallAll(database, name, program) };
      return recalled.images;
    },
    remember: (image) => {
      const { path, size, modified, hash } = image;
      const program = recalled?.program ?? "";
      const facts = JSON.stringify(image.facts);
      const seal = pictureSeal(name, { path, size, modified, hash, facts, program });
      write(() => put.run(path, size, modified, hash, facts, program, seal));
      recalled?.images.set(path, image);
    },
    forget: (paths) => {
      for (const path of paths) {
        write(() => drop.run(path));
        recalled?.images.delete(path);
      }
    },
  };
}

interface PictureRow {
  path: string;
  size: number;
  modified: number;
  hash: string;
  facts: string;
  program: string;
}

function pictureSeal(
  name: string,
  { path, size, modified, hash, facts, program }: PictureRow,
): string {
  return rowSeal(["pictures", name, path, size, modified, hash, program], facts);
}

function recallAll(
  database: DatabaseSync,
  name: string,
  program: string,
): Map<string, MeasuredImage> {
  const rows = database.prepare("SELECT * FROM pictures WHERE program = ?").all(program);
  return new Map(
    rows.map((row) => {
      const own = {
        path: String(row.path),
        size: Number(row.size),
        modified: Number(row.modified),
        hash: String(row.hash),
        facts: String(row.facts),
        program,
      };
      if (row.seal !== pictureSeal(name, own)) throw damaged("the cache is damaged");
      const { path, size, modified, hash } = own;
      const facts = storedJson<MeasuredImage["facts"]>(own.facts);
      return [path, { path, size, modified, hash, facts }];
    }),
  );
}
