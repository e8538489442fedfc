import type { Dirent } from "node:fs";
import { basename, dirname, join } from "node:path";
import { entriesOf, namesIn } from "../disk/folders.ts";
import { removeAll } from "../disk/remove-all.ts";
import { isRunning } from "../disk/running.ts";
import { makerOf } from "../disk/whole-file.ts";

/** Names that builds create in the cache. The folder may hold other files: an editor chose it. */
const OWN_NAMES =
  /^(?:manifest-[0-9a-f]+\.json|search-[0-9a-f]+|pictures|cards|fonts|links\.json)(?:\.|$)/;
/** Maximum depth of folders to search: pictures have a folder for each content folder. */
const MAX_DEPTH = 2;

/**
 * Deletes unfinished files of killed builds from the cache. Call it only while this process has no unfinished files:
 * those with its process id are taken for files of an ended process that had the same id.
 */
export function pruneLeftovers(cache: string): void {
  const own = entriesOf(cache).filter(({ name }) => OWN_NAMES.test(name));
  prune(cache, own, MAX_DEPTH);
}

function prune(folder: string, entries: readonly Dirent[], depth: number): void {
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isLeftover(entry.name)) removeAll(path);
    else if (entry.isDirectory() && depth > 0) prune(path, entriesOf(path), depth - 1);
  }
}

/**
 * Deletes leftovers beside a lock that this process holds. That includes auxiliary locks of earlier holders, which
 * nobody relies on now.
 */
export function pruneBeside(lock: string): void {
  const own = `${basename(lock)}.`;
  for (const name of namesIn(dirname(lock))) {
    if (!name.startsWith(own) || (makerOf(name) !== undefined && !isLeftover(name))) continue;
    removeAll(join(dirname(lock), name));
  }
}

function isLeftover(name: string): boolean {
  const maker = makerOf(name);
  return maker !== undefined && (maker === process.pid || !isRunning(maker));
}
