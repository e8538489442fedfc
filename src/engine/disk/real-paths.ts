import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A path with symbolic links resolved as far as it exists. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

/**
 * The names that lead from a folder down to a path; empty if both are the same, undefined if the path is not below.
 * Both must be real paths. Folders are compared by device and inode, since one may have several names on a
 * case-insensitive disk or through a second mount.
 */
export function namesBelow(path: string, folder: string): string[] | undefined {
  const own = identityOf(folder);
  const names: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    if (isSameName(at, folder) || (own !== undefined && identityOf(at) === own)) return names;
    if (dirname(at) === at) return undefined;
    names.unshift(basename(at));
  }
}

/** Compares missing paths by name, ignoring case. On a case-sensitive disk this refuses slightly too much. */
function isSameName(path: string, other: string): boolean {
  const plain = (text: string) => text.normalize("NFC").toLowerCase();
  return plain(path) === plain(other);
}

function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
