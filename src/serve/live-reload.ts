import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { html } from "../html.ts";
import { encodePath } from "../pages/urls.ts";
import { ROOT } from "../root.ts";
import { OWN_FOLDER } from "./own-files.ts";

/** Reloads open pages when the site changes. */
export interface LiveReload {
  /** Announces a new version: pages that show an older one reload. */
  reload: () => void;
  /** Milliseconds since 1970, always later than any previous version. */
  version: () => number;
  /** Answers requests for live reload's files. Returns false for any other path. */
  answer: (path: string, response: ServerResponse) => boolean;
  /** Adds the reload script to a page. `version` is the site's version when the page was requested. */
  withScript: (page: string, version: number) => string;
}

const SCRIPT = `${OWN_FOLDER}live-reload.js`;
const EVENTS = `${OWN_FOLDER}events`;

/** Each browser holds one connection, however many pages are open. */
const MAX_STREAMS = 1_000;
/** Unsent bytes after which a browser counts as gone. */
const MAX_UNSENT_BYTES = 65_536;
/** Proxies close connections that are idle for a minute. */
const HEARTBEAT_MS = 25_000;
const RETRY_MS = 500;

/** Live reload by Server-Sent Events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function liveReload(pathPrefix: string): LiveReload {
  const streams = new Set<ServerResponse>();
  const script = readFileSync(join(ROOT, "src/serve/browser/live-reload.js"), "utf8");
  let version = Date.now();
  const send = (text: string): void => {
    for (const stream of streams) {
      if (stream.writableLength > MAX_UNSENT_BYTES) stream.destroy();
      else stream.write(text);
    }
  };
  setInterval(send, HEARTBEAT_MS, ":\n\n").unref();
  return {
    version: () => version,
    reload: () => {
      version = Math.max(Date.now(), version + 1);
      send(`data: ${version}\n\n`);
    },
    answer: (path, response) => {
      if (path === SCRIPT) {
        response.setHeader("Content-Type", "text/javascript; charset=utf-8");
        response.end(script);
      } else if (path === EVENTS) {
        open(response, streams, `retry: ${RETRY_MS}\ndata: ${version}\n\n`);
      } else return false;
      return true;
    },
    withScript: (page, shown) => {
      const tag = html`<script defer src="${encodePath(pathPrefix + SCRIPT)}" data-version="${shown}"><\/script>`;
      const at = page.indexOf("</head>");
      return at === -1 ? page + tag : page.slice(0, at) + tag + page.slice(at);
    },
  };
}

function open(response: ServerResponse, streams: Set<ServerResponse>, first: string): void {
  if (streams.size >= MAX_STREAMS) {
    response.writeHead(503).end();
    return;
  }
  response.setHeader("Content-Type", "text/event-stream");
  if (response.req.method === "HEAD") {
    response.end();
    return;
  }
  streams.add(response);
  response.on("close", () => streams.delete(response));
  response.write(first);
}
