import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The program's folder, with src/ and layouts/: TypeScript in a checkout, JavaScript in the package. */
export const ROOT = rootAbove(import.meta.dirname);

/** The file extension of the program's modules. */
export const ENDING = import.meta.filename.endsWith(".ts") ? ".ts" : ".js";

/**
 * The path of a module that threads and processes load by name. `name` is relative to the root, without an extension.
 * Relative imports would not work: the package bundles modules into files of other folders.
 */
export function modulePath(name: string): string {
  return join(ROOT, name + ENDING);
}

function rootAbove(folder: string): string {
  return existsSync(join(folder, "layouts")) ? folder : rootAbove(dirname(folder));
}
