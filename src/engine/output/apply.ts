import {
  accessSync,
  constants,
  lstatSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { foundAt } from "../../content/files/found-at.ts";
import { isFolder, makeRoom } from "../disk/make-room.ts";
import { removeAll } from "../disk/remove-all.ts";
import { isCode } from "../errors/is-code.ts";
import type { Files, Written } from "./manifest.ts";
import type { Stage } from "./stage.ts";
import { hashOfFile } from "./survey.ts";

/** A file of the stage, and what it was made from. */
export interface Staged {
  path: string;
  fingerprint: string;
  /** Of its bytes. */
  hash: string;
}

/** A page that was rendered into the stage. */
export type Rendered = Pick<Staged, "path" | "hash">;

export interface Applied {
  /** The files that were put in place. */
  written: number;
  /** Those that were made again and came out as they were. */
  same: number;
  removed: number;
  /** Every staged file as it now is in the output. */
  files: Map<string, Written>;
}

/**
 * Puts the staged files in the place of the old ones, each by a rename, so that every file is whole at every moment;
 * files of the same bytes stay as they are. Then what is no longer built goes. `unchanged` are the files that are known.
 */
export function apply(
  stage: Stage,
  {
    staged,
    remove,
    unchanged,
  }: { staged: readonly Staged[]; remove: readonly string[]; unchanged: Files },
): Applied {
  const { folder, output } = stage;
  const files = new Map<string, Written>();
  const fresh = isAbsentOrEmpty(output);
  // Into nothing all goes by one step, which is done or not.
  if (!fresh) refuseUnwritable(output, [...staged.map(({ path }) => path), ...remove]);
  let same = 0;
  const roomy = new Set<string>();
  for (const { path, fingerprint, hash } of staged) {
    const from = join(folder, path);
    const { size, mtimeMs: modified } = lstatSync(from);
    const own = { fingerprint, hash, size, modified };
    if (fresh) {
      files.set(path, own);
      continue;
    }
    // First: through a link or a file in place of a folder, another file would be seen.
    makeRoom(output, dirname(path), roomy);
    const before = sameFile(join(output, path), own, unchanged.get(path));
    files.set(path, before ?? own);
    if (before) same += 1;
    else moveIn(stage, path);
  }
  if (fresh) moveAll(stage);
  for (const path of remove) removeFile(output, path);
  return { written: staged.length - same, same, removed: remove.length, files };
}

/** Throws where a folder may not be changed, before anything is: else some of its files would be old and others new. */
function refuseUnwritable(output: string, paths: readonly string[]): void {
  const asked = new Set<string>();
  for (const path of paths) {
    // What is not there yet is made in the nearest folder that is.
    for (let folder = join(output, dirname(path)); !asked.has(folder); folder = dirname(folder)) {
      asked.add(folder);
      if (!isFolder(folder)) continue;
      accessSync(folder, constants.W_OK | constants.X_OK);
      break;
    }
  }
}

/** Where there is no site yet, all of it goes in at once. */
function moveAll({ folder, output }: Stage): void {
  try {
    rmdirSync(output);
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
  renameSync(folder, output);
}

function isAbsentOrEmpty(output: string): boolean {
  try {
    return readdirSync(output).length === 0;
  } catch (error) {
    if (isCode(error, "ENOENT")) return true;
    throw error;
  }
}

/** The file that is there, where it has the same bytes. */
function sameFile(file: string, own: Written, unchanged: Written | undefined): Written | undefined {
  const found = foundAt(file);
  if (!found?.isFile() || found.size !== own.size) return undefined;
  const known = unchanged?.modified === found.mtimeMs ? unchanged.hash : hashOfFile(file);
  return known === own.hash ? { ...own, modified: found.mtimeMs } : undefined;
}

function moveIn({ folder, output }: Stage, path: string): void {
  const to = join(output, path);
  if (isFolder(to)) removeAll(to);
  renameSync(join(folder, path), to);
}

const GONE = ["ENOENT", "ENOTDIR", "ENOTEMPTY", "EEXIST"];

/** With the folders that are empty without it. A folder that by now stands in the file's place stays. */
function removeFile(output: string, path: string): void {
  if (isFolder(join(output, path))) return;
  try {
    rmSync(join(output, path));
  } catch (error) {
    if (!GONE.some((code) => isCode(error, code))) throw error;
    return;
  }
  try {
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder))
      rmdirSync(join(output, folder));
  } catch (error) {
    // An empty folder in one that may not be changed does no harm.
    if (![...GONE, "EACCES", "EPERM"].some((code) => isCode(error, code))) throw error;
  }
}
