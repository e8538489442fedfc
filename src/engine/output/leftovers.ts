import type { Dirent } from "node:fs";
import { basename, dirname, join } from "node:path";
import { entriesOf, namesIn } from "../disk/folders.ts";
import { removeAll } from "../disk/remove-all.ts";
import { isRunning } from "../disk/running.ts";
import { makerOf } from "../disk/whole-file.ts";

/** What builds put into the cache. An editor may have made a cache of a folder that holds more. */
const OURS =
  /^(?:manifest-[0-9a-f]+\.json|search-[0-9a-f]+|pictures|cards|fonts|links\.json)(?:\.|$)/;
/** Their files lie so many folders deep at most: pictures do, in a folder for each content. */
const DEPTH = 2;

/**
 * Deletes from the cache what builds that were killed had not finished. To be called where this process has nothing
 * unfinished there: what bears its number is of another one, long ended.
 */
export function pruneLeftovers(cache: string): void {
  const own = entriesOf(cache).filter(({ name }) => OURS.test(name));
  prune(cache, own, DEPTH);
}

function prune(folder: string, entries: readonly Dirent[], depth: number): void {
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isLeftover(entry.name)) removeAll(path);
    else if (entry.isDirectory() && depth > 0) prune(path, entriesOf(path), depth - 1);
  }
}

/**
 * The same beside a lock that this process has. Locks of this lock are about processes that had it before: nobody
 * relies on them now.
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
