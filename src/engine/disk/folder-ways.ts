import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A path with all links resolved, as far as it exists. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

/**
 * The names that lead from a folder to a path, none if they are the same; undefined if the path is not below the folder.
 * Both are real paths. One folder may have several names, on a disk that ignores case or that is mounted twice: they are
 * told by what the disk itself calls them.
 */
export function wayBelow(path: string, folder: string): string[] | undefined {
  const own = identityOf(folder);
  const way: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    if (isAlike(at, folder) || (own !== undefined && identityOf(at) === own)) return way;
    if (dirname(at) === at) return undefined;
    way.unshift(basename(at));
  }
}

/** What does not exist has its name alone. Where two names that differ in case are two folders, too much is refused. */
function isAlike(path: string, other: string): boolean {
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
