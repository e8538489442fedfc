import { lstatSync, readdirSync, rmdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { isCode } from "../errors/is-code.ts";

/**
 * Deletes a file, or a folder with all that it holds; a link goes, and what it leads to stays. What is gone already is
 * no error. Node's `rmSync` keeps a file open for each folder it is in, and of most errors it gives no code.
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
