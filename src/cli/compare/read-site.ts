import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite } from "../../compare/compare-sites.ts";
import { filesBelow } from "../../engine/disk/folders.ts";

/**
 * The built site in a folder; undefined if there is none. Links are left out: a preview that a stranger's change built
 * could have some that lead to files of this machine.
 */
export function readSite(folder: string): BuiltSite | undefined {
  const isFile = (path: string) =>
    lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true;
  if (!isFile("index.html")) return undefined;
  return {
    paths: filesBelow(folder).filter(isFile),
    read: (path) => readFileSync(join(folder, path), "utf8"),
  };
}
