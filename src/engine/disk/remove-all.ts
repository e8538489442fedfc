import { lstatSync, readdirSync, rmdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { isCode } from "../errors/is-code.ts";

/**
 * Deletes a file, or a folder with its contents. Links are deleted, not followed; a missing path is not an error. Node's
 * `rmSync` keeps a file descriptor open for each folder level, and gives most errors no code.
 */
export function removeAll(path: string): void {
  try {
    if (lstatSync(path).isDirectory()) {
      for (const name of readdirSync(path)) removeAll(join(path, name));
      rmdirSync(path);
    } else {
      unlinkSync(path);
    }
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
}
