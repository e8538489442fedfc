import { lstatSync, type Stats } from "node:fs";

/** Whether nothing is there any more, or a file in the place of a folder of the path. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && GONE.has(String(error.code));
}

const GONE = new Set(["ENOENT", "ENOTDIR"]);

/** What is at a path, links not followed; undefined if nothing is. */
export function foundAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}
