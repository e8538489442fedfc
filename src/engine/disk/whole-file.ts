import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isCode } from "../errors/is-code.ts";
import { removeAll } from "./remove-all.ts";

/**
 * The name under which a file or folder is made, before it takes its place in one step. A build that is killed leaves
 * it: see `pruneLeftovers`.
 */
export function unfinished(path: string): string {
  return `${path}.${process.pid}`;
}

/** The process that makes what lies under this name; undefined where the name is of something whole. */
export function makerOf(name: string): number | undefined {
  const [, pid] = /\.(\d+)$/.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/** Writes a file that is there whole or not at all, also where others write it at the same time. */
export function writeWhole(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = unfinished(file);
  try {
    writeFileSync(fresh, bytes);
    // No build puts a folder there. A link goes as a file does.
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) removeAll(file);
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** What a system says of a folder that is moved to where something is. */
const TAKEN = ["ENOTEMPTY", "EEXIST", "ENOTDIR"];

/** Puts a folder in the place of another of its name, or of a file, which then goes. */
export function putFolder(fresh: string, place: string): void {
  const former = unfinished(`${place}.former`);
  for (;;) {
    try {
      renameSync(fresh, place);
      break;
    } catch (error) {
      if (!TAKEN.some((code) => isCode(error, code))) throw error;
      removeAll(former);
      moveAway(place, former);
    }
  }
  removeAll(former);
}

/** Another build may have been quicker. */
function moveAway(place: string, former: string): void {
  try {
    renameSync(place, former);
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
}
