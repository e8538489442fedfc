import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { byCode } from "../../order.ts";
import { isCode } from "../errors/is-code.ts";
import { KEPT } from "./safe-output.ts";

/** Paths of all files below a folder, with `/`, in the order of their names. None where there is no folder. */
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

/** What a folder holds; nothing where there is no such folder. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  }
}

/** The names in a folder of the cache; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  return entriesOf(folder).map(({ name }) => name);
}
