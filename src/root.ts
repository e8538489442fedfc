import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds the program: src/ and layouts/, as TypeScript in a checkout, as JavaScript in the package. */
export const ROOT = rootAbove(import.meta.dirname);

/** How the program's files end. */
export const ENDING = import.meta.filename.endsWith(".ts") ? ".ts" : ".js";

/**
 * The path of a module that is loaded by its name, as threads and processes load theirs. `name`: from the root, without
 * an ending. A module's own address says nothing: the package bundles modules into files of other folders.
 */
export function modulePath(name: string): string {
  return join(ROOT, name + ENDING);
}

function rootAbove(folder: string): string {
  return existsSync(join(folder, "layouts")) ? folder : rootAbove(dirname(folder));
}
