import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { byCode } from "../../order.ts";
import { isCode } from "../errors/is-code.ts";
import { KEPT } from "./safe-output.ts";

/** Paths of all files below a folder, with `/`, in name order; empty if the folder is missing. */
export function filesBelow(root: string): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    const entries = entriesOf(join(root, folder));
    entries.sort((a, b) => byCode(a.name, b.name));
    for (const entry of entries) {
      if (folder === "" && entry.name === KEPT) continue;
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else found.push(path);
    }
  };
  walk("");
  return found;
}

/** A folder's entries; empty if the folder is missing. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  }
}

/** The names in a folder; empty if the folder is missing. */
export function namesIn(folder: string): string[] {
  return entriesOf(folder).map(({ name }) => name);
}
