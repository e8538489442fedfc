import { basename, sep } from "node:path";
import { watch } from "chokidar";
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
  await build(request());
  const server = startServer(output, { port: options.port, pathPrefix });
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const rebuild = async (): Promise<void> => {
    if ((await build(request())) === 0) server.reload();
  };
  watch(content, {
    ignoreInitial: true,
    // The output may lie in the content folder: a build must not set off the next.
    ignored: (path) =>
      path !== content &&
      (basename(path).startsWith(".") || path === output || path.startsWith(output + sep)),
  }).on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(rebuild);
    }, PAUSE_MS);
  });
}
