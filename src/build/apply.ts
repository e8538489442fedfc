import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { byCode } from "../order.ts";
import { outputPath } from "../pages/urls.ts";
import type { Asset } from "./assets.ts";
import { isFolder, makeRoom } from "./make-room.ts";
import { KEPT } from "./safe-output.ts";
import type { Stage } from "./stage.ts";

export interface Applied {
  written: number;
  kept: number;
  removed: number;
}

export function stageAssets(assets: readonly Asset[], { folder }: Stage): void {
  for (const { url, from } of assets) {
    const to = join(folder, outputPath(url));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
}

/**
 * Puts the staged files in the place of the old ones, each by a rename, so that every file is whole at every moment;
 * files of the same bytes stay as they are. Then what is no longer built goes.
 */
export function apply({ folder, output }: Stage): Applied {
  const staged = filesBelow(folder);
  const applied = { written: 0, kept: 0, removed: 0 };
  const roomy = new Set<string>();
  for (const path of staged) {
    const from = join(folder, path);
    const to = join(output, path);
    makeRoom(output, dirname(path), roomy);
    if (sameBytes(from, to)) {
      applied.kept += 1;
      continue;
    }
    if (isFolder(to)) rmSync(to, { recursive: true });
    renameSync(from, to);
    applied.written += 1;
  }
  applied.removed = removeOthers(output, new Set(staged));
  return applied;
}

function removeOthers(output: string, wanted: ReadonlySet<string>): number {
  let removed = 0;
  for (const path of filesBelow(output)) {
    if (wanted.has(path)) continue;
    rmSync(join(output, path));
    removed += 1;
  }
  removeEmptyFolders(output, true);
  return removed;
}

function removeEmptyFolders(folder: string, top = false): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !(top && entry.name === KEPT))
      removeEmptyFolders(join(folder, entry.name));
  }
  if (!top && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}

/** Paths of all files below a folder, with `/`, in the order of their names. */
export function filesBelow(root: string, folder = ""): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => folder !== "" || name !== KEPT)
    .sort((a, b) => byCode(a.name, b.name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    });
}

function sameBytes(from: string, to: string): boolean {
  const old = lstatSync(to, { throwIfNoEntry: false });
  if (!old?.isFile() || old.size !== statSync(from).size) return false;
  return readFileSync(from).equals(readFileSync(to));
}
