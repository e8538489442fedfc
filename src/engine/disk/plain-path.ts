import { sep } from "node:path";

/** Windows accepts both. */
const SEPARATORS = sep === "/" ? /\// : /[\\/]/;
const OUTWARD = new Set(["", ".", ".."]);

/** Whether a relative path stays inside its folder. */
export function isPlainPath(path: string): boolean {
  return !path.includes("\0") && !path.split(SEPARATORS).some((name) => OUTWARD.has(name));
}
