import { lstatSync, type Stats } from "node:fs";

/** Whether the error means that nothing is at the path, or that a file replaced one of its folders. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && GONE.has(String(error.code));
}

const GONE = new Set(["ENOENT", "ENOTDIR"]);

/** `lstat` of a path; undefined if nothing is there. */
export function foundAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}
