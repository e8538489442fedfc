import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { MARKER } from "../content/files/scan.ts";
import { KEPT } from "../engine/disk/safe-output.ts";

/** A file or folder of the output. `path` is relative to `root`, with symbolic links resolved. */
export interface FoundFile {
  root: string;
  path: string;
  kind: "file" | "folder";
}

/** Files in the output that are not part of the site. Compared in lower case because some disks ignore case. */
const HIDDEN: readonly string[] = [KEPT, MARKER];

/** With these errors the file may still exist. */
const UNCERTAIN_ERRORS = new Set(["EMFILE", "ENFILE", "ENOMEM", "EIO"]);

/**
 * What is at `path` in `folder`. Undefined if it is outside (even by a symbolic link), or is neither a file nor a
 * folder.
 */
export async function findInOutput(folder: string, path: string): Promise<FoundFile | undefined> {
  return await undefinedIfMissing(async () => {
    const root = await realpath(folder);
    const real = relative(root, await realpath(join(root, path)));
    const [first = ""] = real.split(sep);
    if (first === ".." || isAbsolute(real) || HIDDEN.includes(first.toLowerCase()))
      return undefined;
    const found = await stat(join(root, real));
    const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : undefined;
    return kind && { root, path: real, kind };
  });
}

/** A file as text. Undefined if it is gone: a build may delete it after `findInOutput`. */
export async function readText({ root, path }: FoundFile): Promise<string | undefined> {
  return await undefinedIfMissing(() => readFile(join(root, path), "utf8"));
}

/**
 * The result of `look`, or undefined if it fails because nothing is there. Rethrows errors such as too many open files.
 */
export async function undefinedIfMissing<Value>(
  look: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Error && "code" in error && !UNCERTAIN_ERRORS.has(String(error.code))) {
      return undefined;
    }
    throw error;
  }
}
