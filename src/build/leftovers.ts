import { rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isRunning } from "./running.ts";
import { entriesOf, namesIn } from "./survey.ts";
import { makerOf } from "./whole-file.ts";

/** Files of the cache lie so many folders deep at most: pictures do, in a folder for each content. */
const DEPTH = 2;
/** The engine's own. */
const COMPILED = "compiled";

/**
 * Deletes from the cache what builds that were killed had not finished. To be called where this process has nothing
 * unfinished there: what bears its number is of another one, long ended.
 */
export function pruneLeftovers(cache: string, depth = DEPTH): void {
  for (const entry of entriesOf(cache)) {
    const path = join(cache, entry.name);
    if (isLeftover(entry.name)) rmSync(path, { recursive: true, force: true });
    else if (entry.isDirectory() && depth > 0 && entry.name !== COMPILED)
      pruneLeftovers(path, depth - 1);
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
    rmSync(join(dirname(lock), name), { force: true });
  }
}

function isLeftover(name: string): boolean {
  const maker = makerOf(name);
  return maker !== undefined && (maker === process.pid || !isRunning(maker));
}
