import { once } from "node:events";
import { basename, relative, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type FSWatcher, watch } from "chokidar";
import type { BuildRequest } from "../build/request.ts";
import { openSession } from "../build/session.ts";
import type { Work } from "../build/work.ts";
import { isMuch } from "../eleventy/batches.ts";
import { onDemand, type RenderNow } from "../eleventy/on-demand.ts";
import { type PictureNow, picturesNow } from "../eleventy/picture-now.ts";
import { type Answer, type LiveServer, startServer } from "../eleventy/server.ts";
import { buildAgain, type Result } from "./build.ts";
import { failure } from "./failure.ts";
import { indexLater } from "./index-later.ts";
import { liveState } from "./live-state.ts";
import { problemPage } from "./problem-page.ts";

/** Edits come in bursts: an editor writes a file and its backup, a checkout writes hundreds. */
const PAUSE_MS = 15;
/** The watcher tells of no second change of one file within 50 ms: what a formatter writes on saving would be missed. */
const DEAF_MS = 80;
/** So many pages take longer to render than a browser takes to load one of them anew. */
const NOTICEABLE = 30;
/** So many pictures take longer to make than an editor cares to wait for a page. */
const MANY_PICTURES = 3;
/** How long a browser has to ask for its page before all are rendered: it is shown first. */
const ASKING_MS = 50;

/**
 * Builds, serves the output with live reload, and builds again whenever the content changes. A build that fails
 * leaves the last good site on the disk, and every page says what is wrong until it is mended. While a build is under
 * way, a page that is asked for is rendered at once. `request` is asked anew for each build: the clock goes on.
 */
export async function serve(request: () => BuildRequest, options: { port: number }): Promise<void> {
  const { output, content, cache, pathPrefix } = request();
  const session = openSession(request());
  const state = liveState(request());
  let result: Result | undefined;
  let renderNow: RenderNow | undefined;
  let pictureNow: PictureNow | undefined;
  let server: LiveServer | undefined;
  let running: Promise<void> = Promise.resolve();
  const enqueue = (job: () => Promise<void>): void => {
    running = running.then(job);
  };
  let answering: Promise<unknown> = Promise.resolve();
  const instead = async (path: string): Promise<Answer | undefined> => {
    const rendering = renderNow?.(path);
    if (rendering) answering = Promise.allSettled([answering, rendering]);
    const page = await rendering;
    if (page !== undefined) return { status: 200, body: page };
    if (!result || result.summary || !path.endsWith(".html")) return undefined;
    return { status: 500, body: problemPage(result) };
  };
  const picture = async (path: string) => pictureNow?.(path);
  const start = () => startServer(output, { port: options.port, pathPrefix, instead, picture });
  const indexing = indexLater(
    () => enqueue(() => buildOnce([], true)),
    (error) => process.stderr.write(`${failure(error, output, cache)}\n`),
  );
  const buildOnce = async (paths: readonly string[], quiet = false): Promise<void> => {
    let planned: Work | undefined;
    indexing.wait();
    result = await buildAgain(request(), session, {
      live: state.live(paths),
      quiet,
      onWork: async (work) => {
        planned = work;
        const few = server ? work.outlines.length < NOTICEABLE : !isMuch(work.outlines);
        if (few && work.pictures.length < MANY_PICTURES) return;
        renderNow = onDemand(work, session.store.read);
        pictureNow = picturesNow(work);
        if (!server) {
          server = start();
          return;
        }
        server.reload();
        await pause(ASKING_MS);
        await answering;
      },
    });
    renderNow = undefined;
    pictureNow = undefined;
    server ??= start();
    // Only the search has changed: no page need be loaded again.
    if (!quiet) server.reload();
    if (result.summary && planned) indexing.plan(planned);
  };
  await buildOnce([]);
  const watcher = watchContent(content, output);
  const { note } = buildOnChanges(watcher, {
    folder: content,
    build: buildOnce,
    enqueue,
    changedSince: state.changedSince,
  });
  // To watch a large folder takes as long as to build: what changed until now was not told.
  await once(watcher, "ready");
  note(state.missed());
}

/**
 * Calls `build` with the paths that have changed, relative to the folder: one call after the other. `note` adds some
 * that the watcher has not told of.
 */
function buildOnChanges(
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
function watchContent(content: string, output: string): FSWatcher {
  const isOutput = (path: string) => path === output || path.startsWith(output + sep);
  return watch(content, {
    ignoreInitial: true,
    // A file that is deleted and written again is no special case here: waiting for it would only delay a deletion.
    atomic: false,
    ignored: (path) => path !== content && (basename(path).startsWith(".") || isOutput(path)),
  });
}
