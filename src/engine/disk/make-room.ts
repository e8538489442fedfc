import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { foundAt } from "../../content/files/found-at.ts";

/**
 * Makes a folder of the output where an old site may have a file, or someone a link: through a link, files would be
 * written and deleted outside the output. `roomy` holds the folders that were seen to.
 */
export function makeRoom(output: string, folder: string, roomy: Set<string>): void {
  if (roomy.has(folder)) return;
  if (folder === ".") mkdirSync(output, { recursive: true });
  else {
    makeRoom(output, dirname(folder), roomy);
    const path = join(output, folder);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) rmSync(path);
    if (!found?.isDirectory()) mkdirSync(path);
  }
  roomy.add(folder);
}

/** A link to a folder is none. */
export function isFolder(path: string): boolean {
  return foundAt(path)?.isDirectory() ?? false;
}
