import type { DatabaseSync } from "node:sqlite";
import type { MeasuredImage, PictureMemory } from "../content/measure-pictures.ts";
import { storedJson } from "./stored-json.ts";

/** What a store's table remembers of pictures. They stay in memory from the first time they are asked for. */
export function pictureMemory(
  database: DatabaseSync,
  write: (change: () => void) => void,
): PictureMemory {
  const put = database.prepare("INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?, ?, ?)");
  const drop = database.prepare("DELETE FROM pictures WHERE path = ?");
  let recalled: { program: string; images: Map<string, MeasuredImage> } | undefined;
  return {
    recall: (program) => {
      if (recalled?.program !== program)
        recalled = { program, images: recallAll(database, program) };
      return recalled.images;
    },
    remember: (image) => {
      const { path, size, modified, hash, facts } = image;
      const program = recalled?.program ?? "";
      write(() => put.run(path, size, modified, hash, JSON.stringify(facts), program));
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

function recallAll(database: DatabaseSync, program: string): Map<string, MeasuredImage> {
  const rows = database.prepare("SELECT * FROM pictures WHERE program = ?").all(program);
  return new Map(
    rows.map((row) => {
      const path = String(row.path);
      const facts = storedJson<MeasuredImage["facts"]>(String(row.facts));
      const { size, modified, hash } = row;
      return [
        path,
        { path, size: Number(size), modified: Number(modified), hash: String(hash), facts },
      ];
    }),
  );
}
