import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isCode } from "../errors/is-code.ts";
import { removeAll } from "./remove-all.ts";

/**
 * A temporary name next to the final one, so that a rename publishes the file or folder in one step. If a build is
 * killed, `pruneLeftovers` deletes it later.
 */
export function unfinished(path: string): string {
  return `${path}.${process.pid}`;
}

/** The pid in a temporary name; undefined for any other name. */
export function makerOf(name: string): number | undefined {
  const [, pid] = /\.(\d+)$/.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/** Writes a file atomically, even while others write it. */
export function writeWhole(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = unfinished(file);
  try {
    writeFileSync(fresh, bytes);
    // Builds put no folder there, so a folder is in the way; a link is replaced like a file.
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) removeAll(file);
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Error codes for a rename of a folder onto something that exists. */
const OCCUPIED = ["ENOTEMPTY", "EEXIST", "ENOTDIR"];

/** Moves a folder into place, replacing a folder or file that is there. */
export function putFolder(fresh: string, place: string): void {
  const former = unfinished(`${place}.former`);
  for (;;) {
    try {
      renameSync(fresh, place);
      break;
    } catch (error) {
      if (!OCCUPIED.some((code) => isCode(error, code))) throw error;
      removeAll(former);
      moveAway(place, former);
    }
  }
  removeAll(former);
}

/** Another build may have moved it already. */
function moveAway(place: string, former: string): void {
  try {
    renameSync(place, former);
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
}
