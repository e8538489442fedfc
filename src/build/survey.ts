import { hash } from "node:crypto";
import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCode } from "../order.ts";
import { isCode } from "./is-code.ts";
import type { Files, Written } from "./manifest.ts";
import { KEPT, MARKER } from "./safe-output.ts";

/** Paths of all files of an output but for what the build keeps there for itself, with `/`. */
export function outputFiles(output: string): string[] {
  return filesBelow(output).filter((path) => path !== MARKER);
}

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

/**
 * Those of the present files that are still what the last build left: of the same size and time, or of the same bytes
 * under another time, as after a copy.
 */
export function heldFiles(last: Files, output: string, present: Iterable<string>): Files {
  const held = new Map<string, Written>();
  for (const path of present) {
    const written = last.get(path);
    if (!written) continue;
    const file = join(output, path);
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (!found?.isFile() || found.size !== written.size) continue;
    if (found.mtimeMs === written.modified) held.set(path, written);
    else if (hashOfFile(file) === written.hash)
      held.set(path, { ...written, modified: found.mtimeMs });
  }
  return held;
}

export function hashOfFile(file: string): string {
  return hash("sha1", readFileSync(file), "base64url");
}

/** The names in a folder of the cache; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  return entriesOf(folder).map(({ name }) => name);
}
