import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";
import type { CornerSource } from "../../../src/serve/corner/routes.ts";
import { type LiveServer, type ServerOptions, startServer } from "../../../src/serve/server.ts";

const NOT_FOUND = "<!DOCTYPE html><html><head><title>Not found</title></head></html>";

/** A server whose pages are as they are on the disk. */
const NO_CORNER: CornerSource = {
  corner: () => undefined,
  problems: () => ({ errors: [], warnings: [], pageOf: () => undefined, home: "/" }),
  article: () => undefined,
  showDrafts: () => false,
};

/** Starts servers for a folder with these files, and stops them after the test. */
export function useLiveServer(place: { readonly folder: string }) {
  const servers: LiveServer[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  return async (
    files: Record<string, string | Uint8Array>,
    options: Partial<ServerOptions> = {},
  ): Promise<LiveServer & { url: string; folder: string }> => {
    const folder = join(place.folder, "_site");
    for (const [path, content] of Object.entries({ "404.html": NOT_FOUND, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const server = await startServer({
      folder,
      port: 0,
      host: "localhost",
      allowed: [],
      pathPrefix: "/",
      page: async () => undefined,
      picture: async () => undefined,
      corner: NO_CORNER,
      ...options,
    });
    servers.push(server);
    server.open();
    const url = `http://127.0.0.1:${server.port}${options.pathPrefix ?? "/"}`;
    return { ...server, url, folder };
  };
}
