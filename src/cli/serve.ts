import { join } from "node:path";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { watch } from "chokidar";
import type { BuildRequest } from "../build/request.ts";
import { build } from "./build.ts";

/** Edits come in bursts: an editor writes a file and its backup, a checkout writes hundreds. */
const PAUSE_MS = 60;

/** Builds, serves the output with live reload, and builds again whenever the content changes. A broken build leaves the last good one served. */
export async function serve(request: () => BuildRequest, options: { port: number }): Promise<void> {
  await build(request());
  const { output, content, pathPrefix } = request();
  const server = EleventyDevServer.getServer("dateline", output, {
    port: options.port,
    pathPrefix,
    showVersion: false,
    messageOnStart: ({ localhostUrl }: { localhostUrl: string }) => `Serving ${localhostUrl}`,
  });
  server.serve(options.port);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    if ((await build(request())) === 0) server.reload({ files: [], subtype: undefined, build: {} });
  };
  watch(content, { ignoreInitial: true, ignored: (path) => path.includes(`${join("/")}.`) }).on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(rebuild);
    }, PAUSE_MS);
  });
}
