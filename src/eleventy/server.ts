import type { IncomingMessage, ServerResponse } from "node:http";
import EleventyDevServer from "@11ty/eleventy-dev-server";

export interface LiveServer {
  /** Tells every open page to load again. */
  reload: () => void;
}

export interface ServerOptions {
  port: number;
  pathPrefix: string;
  /** A page that is shown in the place of any other, where there is something to tell. */
  instead: () => string | undefined;
}

/** Serves a folder under a path prefix with live reload; the next free port where `port` is taken. */
export function startServer(
  folder: string,
  { port, pathPrefix, instead }: ServerOptions,
): LiveServer {
  const server = EleventyDevServer.getServer("dateline", folder, {
    port,
    pathPrefix,
    messageOnStart: ({ hosts }: { hosts: string[] }) => `Serving ${hosts[0] ?? ""}`,
    middleware: [tellInstead(instead)],
  });
  server.serve(port);
  return { reload: () => server.reloadFiles([folder], false) };
}

/** The page goes through the server's own end of a response, which adds what loads it again. */
function tellInstead(instead: ServerOptions["instead"]) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const page = request.headers.accept?.includes("text/html") ? instead() : undefined;
    if (page === undefined) {
      next();
      return;
    }
    response.statusCode = 500;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    // The server bars scripts, its own among them, from pages of an error that are not a project's.
    Object.assign(response, { isCustomErrorPage: true });
    response.end(page);
  };
}
