import { statSync } from "node:fs";
import { basename, relative, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";

/** Edits come in bursts: an editor saves a file and its backup, a checkout writes hundreds. */
const PAUSE_MS = 15;
/** The watcher drops a second change of a file within 50 ms, such as a formatter's on saving. */
const RECHECK_MS = 80;

/**
 * Calls `build` with the changed paths, relative to the folder, one call at a time. `note` adds paths that the watcher
 * missed.
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
    /** Queues a job, so that builds never overlap. */
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
    setTimeout(() => note(changedSince(paths)), RECHECK_MS);
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

/** Watches the content folder, except for the output if that is inside it: a build must not trigger the next. */
export function watchContent(content: string, output: string): FSWatcher {
  const isOutput = (path: string) => path === output || path.startsWith(output + sep);
  return watch(content, {
    ignoreInitial: true,
    // Deleting and rewriting a file needs no special case, and waiting for it would only delay deletions.
    atomic: false,
    ignored: (path) => path !== content && (basename(path).startsWith(".") || isOutput(path)),
  });
}

/** How often to check that the content folder is still the one being watched. */
const FOLDER_CHECK_MS = 500;

/**
 * Calls `again` once the content folder has been replaced or has come back, for instance after a move or a fresh
 * checkout. The watcher keeps watching the old one.
 */
export function onFolderReplaced(watcher: FSWatcher, content: string, again: () => void): void {
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
  }, FOLDER_CHECK_MS);
  timer.unref();
}

function inodeOf(folder: string): number | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() ? found.ino : undefined;
}
