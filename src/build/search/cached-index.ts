import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isCode } from "../is-code.ts";
import { removeAll } from "../remove-all.ts";
import { FILE_LIST, type IndexFile } from "./make-index.ts";

/** The files of an index in the cache. Undefined where it is not there, or not whole. */
export function cachedIndex(folder: string, fingerprint: string): IndexFile[] | undefined {
  const own = join(folder, fingerprint);
  try {
    const files: IndexFile[] = JSON.parse(readFileSync(join(own, FILE_LIST), "utf8"));
    const whole = files.every(
      ({ path, size }) => lstatSync(join(own, path), { throwIfNoEntry: false })?.size === size,
    );
    return whole ? files : undefined;
  } catch {
    return undefined;
  }
}

/** Another build, of another output, may have made it this very moment. */
const FRESH_MS = 600_000;

/** Deletes what no site uses any more. */
export function sweep(folder: string, used: ReadonlySet<string>): void {
  const before = Date.now() - FRESH_MS;
  for (const name of namesIn(folder)) {
    const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (found && found.mtimeMs < before && !used.has(name)) removeAll(join(folder, name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  }
}
