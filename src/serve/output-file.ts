import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { MARKER } from "../content/files/scan.ts";
import { KEPT } from "../engine/disk/safe-output.ts";

/** What is at a path of the output. `path`: relative to `root`, with links resolved. */
export interface Found {
  root: string;
  path: string;
  kind: "file" | "folder";
}

/** What a build keeps in the output for itself. Some disks do not tell capitals from small letters. */
const HIDDEN: readonly string[] = [KEPT, MARKER];

/** Then a file may well be there. */
const TROUBLE = new Set(["EMFILE", "ENFILE", "ENOMEM", "EIO"]);

/** What is at `path` in `folder`. Undefined for what lies outside it, also by a link, and for what is neither file nor folder. */
export async function findInOutput(folder: string, path: string): Promise<Found | undefined> {
  return await ifThere(async () => {
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

/** A file as text. Undefined if it is gone: a build may delete what was just found. */
export async function readText({ root, path }: Found): Promise<string | undefined> {
  return await ifThere(() => readFile(join(root, path), "utf8"));
}

/** What a look gives; undefined where the disk says that nothing is there. Throws what says nothing of that. */
export async function ifThere<Value>(look: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Error && "code" in error && !TROUBLE.has(String(error.code))) {
      return undefined;
    }
    throw error;
  }
}
