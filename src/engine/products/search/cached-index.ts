import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isPlainPath } from "../../disk/plain-path.ts";
import { removeAll } from "../../disk/remove-all.ts";
import { isCode } from "../../errors/is-code.ts";
import { readSealed } from "../../store/sealed.ts";
import { FILE_LIST, type IndexFile, NEEDED } from "./make-index.ts";

/** A cached index's files; undefined if it is missing or incomplete. Their bytes are checked when they are copied. */
export function cachedIndex(folder: string, fingerprint: string): IndexFile[] | undefined {
  const own = join(folder, fingerprint);
  try {
    const list = readSealed(join(own, FILE_LIST), fingerprint)?.toString("utf8") ?? "";
    const files: IndexFile[] = JSON.parse(list);
    const whole = files.every(({ path, size }) => {
      if (!NEEDED.test(path) || !isPlainPath(path)) return false;
      const found = lstatSync(join(own, path), { throwIfNoEntry: false });
      return found?.isFile() && found.size === size;
    });
    return whole ? files : undefined;
  } catch {
    return undefined;
  }
}

/** Age below which an index is kept: the build of another output may just have made it. */
const FRESH_MS = 600_000;

/** Deletes indexes that no site uses any more. */
export function pruneIndexes(folder: string, used: ReadonlySet<string>): void {
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
