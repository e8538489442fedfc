import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { foundAt } from "../../content/files/found-at.ts";

/**
 * Makes a folder of the output, replacing a file or link of an old site: through a link, files outside the output would
 * be written or deleted. `checked` holds the folders already seen.
 */
export function makeRoom(output: string, folder: string, checked: Set<string>): void {
  if (checked.has(folder)) return;
  if (folder === ".") mkdirSync(output, { recursive: true });
  else {
    makeRoom(output, dirname(folder), checked);
    const path = join(output, folder);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) rmSync(path);
    if (!found?.isDirectory()) mkdirSync(path);
  }
  checked.add(folder);
}

/** Links to folders don't count. */
export function isFolder(path: string): boolean {
  return foundAt(path)?.isDirectory() ?? false;
}
