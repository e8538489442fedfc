import { once } from "node:events";
import { basename, relative, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import type { BuildRequest } from "../build/request.ts";
import { openSession } from "../build/session.ts";
import { startServer } from "../eleventy/server.ts";
import { buildAgain, type Result } from "./build.ts";
import { liveState } from "./live-state.ts";
import { problemPage } from "./problem-page.ts";

/** Edits come in bursts: an editor writes a file and its backup, a checkout writes hundreds. */
const PAUSE_MS = 15;

/**
 * Builds, serves the output with live reload, and builds again whenever the content changes. A build that fails
 * leaves the last good site on the disk, and every page says what is wrong until it is mended. `request` is asked anew
 * for each build: the clock goes on.
 */
export async function serve(request: () => BuildRequest, options: { port: number }): Promise<void> {
  const { output, content, pathPrefix } = request();
  const watcher = watchContent(content, output);
  // A change that is made before it is ready would be missed.
  await once(watcher, "ready");
  const session = openSession(request());
  const state = liveState(request());
  let result: Result = await buildAgain(request(), session, state.live([]));
  const server = startServer(output, {
    port: options.port,
    pathPrefix,
    instead: () => (result.summary ? undefined : problemPage(result)),
  });
  let changed = new Set<string>();
  const rebuild = async (): Promise<void> => {
    const paths = [...changed];
    changed = new Set();
    if (paths.length === 0) return;
    result = await buildAgain(request(), session, state.live(paths));
    server.reload();
  };
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", (_event, path) => {
    changed.add(relative(content, path).replaceAll(sep, "/"));
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(rebuild);
    }, PAUSE_MS);
  });
}

/** The output may lie in the content folder: a build must not set off the next. */
function watchContent(content: string, output: string): FSWatcher {
  const isOutput = (path: string) => path === output || path.startsWith(output + sep);
  return watch(content, {
    ignoreInitial: true,
    ignored: (path) => path !== content && (basename(path).startsWith(".") || isOutput(path)),
  });
}
