import { sep } from "node:path";

/** Windows takes both. */
const SEPARATORS = sep === "/" ? /\// : /[\\/]/;
const OUTWARD = new Set(["", ".", ".."]);

/** Whether a path stays below the folder that it is relative to. */
export function isPlainPath(path: string): boolean {
  return !path.includes("\0") && !path.split(SEPARATORS).some((name) => OUTWARD.has(name));
}
