import { once } from "node:events";
import { basename, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import type { BuildRequest } from "../build/request.ts";
import { startServer } from "../eleventy/server.ts";
import { build } from "./build.ts";

/** Edits come in bursts: an editor writes a file and its backup, a checkout writes hundreds. */
const PAUSE_MS = 60;

/**
 * Builds, serves the output with live reload, and builds again whenever the content changes. A build that fails
 * leaves the last good site served. `request` is asked anew for each build: the clock goes on.
 */
export async function serve(request: () => BuildRequest, options: { port: number }): Promise<void> {
  const { output, content, pathPrefix } = request();
  const watcher = watchContent(content, output);
  // A change that is made before it is ready would be missed.
  await once(watcher, "ready");
  await build(request());
  const server = startServer(output, { port: options.port, pathPrefix });
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const rebuild = async (): Promise<void> => {
    if ((await build(request())) === 0) server.reload();
  };
  watcher.on("all", () => {
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
