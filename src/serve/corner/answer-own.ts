import type { IncomingMessage, ServerResponse } from "node:http";
import { hostnameOf, isLoopback } from "../known-hosts.ts";
import { OWN_FOLDER } from "../own-files.ts";
import type { CornerPaths } from "./corner.ts";
import { type CornerSource, draftsAsked, ownPageAt, type Viewer } from "./routes.ts";

/** Who sends a request. A tunnel's requests come from this machine, but name the tunnel's host. */
export function viewerOf({ headers, socket }: IncomingMessage): Viewer {
  const address = socket.remoteAddress?.replace(/^::ffff:/, "") ?? "";
  return { isLocal: isLoopback(address) && isLoopback(hostnameOf(headers.host ?? "") ?? "") };
}

/** Whether the request is for a page of the site that a person looks at, not for a frame in one. */
export function isForReader({ headers }: IncomingMessage): boolean {
  return headers["sec-fetch-dest"] !== "iframe";
}

/** The server's own page that a request is for. Undefined if it is for anything else. */
export function ownPageFor(
  path: string,
  request: IncomingMessage,
  { source, paths }: { source: CornerSource; paths: CornerPaths },
): string | undefined {
  if (!path.startsWith(OWN_FOLDER)) return undefined;
  return ownPageAt(path.slice(OWN_FOLDER.length), source, { viewer: viewerOf(request), paths });
}

/**
 * Answers a form of the corner, and leads back to its page. Returns false if the path is not such a form's. Call it only
 * for requests of the server's own pages.
 */
export function answerForm(
  path: string,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  { source, pathPrefix }: { source: CornerSource; pathPrefix: string },
): boolean {
  const shown = path.startsWith(OWN_FOLDER)
    ? draftsAsked(path.slice(OWN_FOLDER.length))
    : undefined;
  if (shown === undefined || !source.showDrafts(shown)) return false;
  const from = URL.parse(request.headers.referer ?? "")?.pathname ?? "";
  // A path that begins with two slashes would lead to another host.
  const location = /^\/(?!\/)/.test(from) ? from : encodeURI(pathPrefix);
  response.writeHead(303, { Location: location }).end();
  return true;
}
