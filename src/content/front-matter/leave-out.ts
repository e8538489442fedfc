import { resolvePath } from "./data-path.ts";

/** Keys and indices, as the file has them. */
export type Path = readonly PropertyKey[];

/**
 * Removes values from data in place. `kept` gets the former indices of the entries that remain in each list or mapping
 * of the file's own keys.
 */
export function leaveOut(data: object, paths: readonly Path[], kept: Map<string, number[]>): void {
  // From the end, so that no index changes before it is used; what is inside a removed value is gone with it.
  const once = new Map(paths.map((path) => [JSON.stringify(path.map(String)), path]));
  for (const path of [...once.values()].sort(lastFirst)) {
    const last = path.at(-1);
    const parent = path.length === 1 ? data : resolvePath(data, path.slice(0, -1)).value;
    if (last === undefined || typeof parent !== "object" || parent === null) continue;
    if (path.length === 2) forget(parent, path, kept);
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else Reflect.deleteProperty(parent, last);
  }
}

function forget(parent: object, [key = "", last = ""]: Path, kept: Map<string, number[]>): void {
  const name = String(key);
  const indices = kept.get(name) ?? Object.keys(parent).map((_, index) => index);
  const at = Array.isArray(parent) ? Number(last) : Object.keys(parent).indexOf(String(last));
  kept.set(name, indices.toSpliced(at, 1));
}

function lastFirst(a: Path, b: Path): number {
  for (const [depth, step] of a.entries()) {
    const other = b[depth];
    if (other === undefined || step === other) continue;
    if (typeof step === "number" && typeof other === "number") return other - step;
    return String(step) < String(other) ? 1 : -1;
  }
  return b.length - a.length;
}
