import { statSync } from "node:fs";
import { basename, relative, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";

/** Edits come in bursts: an editor writes a file and its backup, a checkout writes hundreds. */
const PAUSE_MS = 15;
/** The watcher tells of no second change of one file within 50 ms: what a formatter writes on saving would be missed. */
const DEAF_MS = 80;

/**
 * Calls `build` with the paths that have changed, relative to the folder: one call after the other. `note` adds some
 * that the watcher has not told of.
 */
export function buildOnChanges(
  watcher: FSWatcher,
  {
    folder,
    build,
    enqueue,
    changedSince,
  }: {
    folder: string;
    build: (paths: readonly string[]) => Promise<void>;
    /** Builds come one after the other, whoever asks for them. */
    enqueue: (job: () => Promise<void>) => void;
    changedSince: (paths: readonly string[]) => string[];
  },
): { note: (paths: readonly string[]) => void } {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const rebuild = async (): Promise<void> => {
    const paths = [...changed];
    changed = new Set();
    if (paths.length === 0) return;
    await build(paths);
    setTimeout(() => note(changedSince(paths)), DEAF_MS);
  };
  const note = (paths: readonly string[]): void => {
    if (paths.length === 0) return;
    for (const path of paths) changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => enqueue(rebuild), PAUSE_MS);
  };
  watcher.on("all", (_event, path) => note([relative(folder, path).replaceAll(sep, "/")]));
  return { note };
}

/** The output may lie in the content folder: a build must not set off the next. */
export function watchContent(content: string, output: string): FSWatcher {
  const isOutput = (path: string) => path === output || path.startsWith(output + sep);
  return watch(content, {
    ignoreInitial: true,
    // A file that is deleted and written again is no special case here: waiting for it would only delay a deletion.
    atomic: false,
    ignored: (path) => path !== content && (basename(path).startsWith(".") || isOutput(path)),
  });
}

/** How often it is asked whether the content folder is still the one that is watched. */
const RETURN_MS = 500;

/**
 * Calls back once where another folder has taken the content folder's place, or the same one is back: as when it was moved,
 * or a branch was checked out anew. A watcher goes on watching the one that is gone.
 */
export function onReturn(watcher: FSWatcher, content: string, again: () => void): void {
  const watched = inodeOf(content);
  let isGone = watched === undefined;
  watcher.on("unlinkDir", (path) => {
    if (path === content) isGone = true;
  });
  const timer = setInterval(() => {
    const now = inodeOf(content);
    if (now === undefined) isGone = true;
    if (now === undefined || (!isGone && now === watched)) return;
    clearInterval(timer);
    again();
  }, RETURN_MS);
  timer.unref();
}

function inodeOf(folder: string): number | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() ? found.ino : undefined;
}
