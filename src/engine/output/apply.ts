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

/** A file in the stage, with the fingerprint of its inputs. */
export interface Staged {
  path: string;
  fingerprint: string;
  /** Hash of its bytes. */
  hash: string;
}

/** A page rendered into the stage. */
export type Rendered = Pick<Staged, "path" | "hash">;

export interface Applied {
  /** Number of files moved into the output. */
  written: number;
  /** Number of files made again with the same bytes as before. */
  same: number;
  removed: number;
  /** Every staged file, as it now is in the output. */
  files: Map<string, Written>;
}

/**
 * Moves staged files into the output, each by a rename, so that every file is complete at every moment; files with the
 * same bytes stay. Then deletes the files in `remove`. Hashes of `unchanged` files are known from the last build.
 * Throws before it changes anything if a folder is not writable.
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
  // An absent or empty output is replaced by a single rename, which needs no such check.
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
    // Before comparing: a symbolic link in place of a folder would lead to a different file.
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

/** Throws if any folder is not writable, so that the output is never left half old and half new. */
function refuseUnwritable(output: string, paths: readonly string[]): void {
  const asked = new Set<string>();
  for (const path of paths) {
    // A missing folder is created in its nearest existing parent.
    for (let folder = join(output, dirname(path)); !asked.has(folder); folder = dirname(folder)) {
      asked.add(folder);
      if (!isFolder(folder)) continue;
      accessSync(folder, constants.W_OK | constants.X_OK);
      break;
    }
  }
}

/** Moves the whole stage into place if there is no site yet. */
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

/** The existing file, if it has the same bytes. */
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

/** Removes a file and the folders that it leaves empty. A folder that has replaced the file stays. */
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
    // An empty folder that can't be removed does no harm.
    if (![...GONE, "EACCES", "EPERM"].some((code) => isCode(error, code))) throw error;
  }
}
