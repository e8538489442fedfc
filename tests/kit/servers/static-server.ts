import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import handler from "serve-handler";

export interface StaticServer {
  /** With the path prefix and a trailing slash. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site like a static host, on a free port of localhost, with 404.html for missing files and the site's
 * `_headers`.
 */
export async function serveStatic(folder: string, pathPrefix = "/"): Promise<StaticServer> {
  const headers = headersIn(folder, pathPrefix);
  const server = createServer((request, response) => {
    const { url = "/" } = request;
    if (!url.startsWith(pathPrefix)) {
      response.writeHead(404).end("not under the path prefix");
      return;
    }
    request.url = url.slice(pathPrefix.length - 1);
    void handler(request, response, {
      public: folder,
      cleanUrls: true,
      trailingSlash: true,
      directoryListing: false,
      headers,
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${pathPrefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The headers for all files in `_headers`. The others only concern caching. */
function headersIn(folder: string, pathPrefix: string) {
  // A page written by a test has no `_headers`.
  if (!existsSync(join(folder, "_headers"))) return [];
  const [all = ""] = readFileSync(join(folder, "_headers"), "utf8").split("\n\n");
  const [path, ...lines] = all.trimEnd().split("\n");
  if (path !== `${pathPrefix}*`) throw new Error(`_headers is of ${path}`);
  const headers = lines.map((line) => {
    const [key = "", ...value] = line.trim().split(": ");
    return { key, value: value.join(": ") };
  });
  return [{ source: "**/*", headers }];
}
