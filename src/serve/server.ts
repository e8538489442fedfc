import type { IncomingMessage, ServerResponse } from "node:http";
import { livePolicy, parsePolicy, policyOfAll, policyText } from "../formats/content-policy.ts";
import { DESK_URL } from "../pages/site-urls.ts";
import { encodePath } from "../pages/urls.ts";
import { type ContentSource, contentAt, sendFile } from "./content.ts";
import { answerForm, isForReader, ownPageFor, viewerOf } from "./corner/answer-own.ts";
import type { CornerPaths } from "./corner/corner.ts";
import { type CornerSource, withCorner } from "./corner/routes.ts";
import type { HostRules } from "./known-hosts.ts";
import { listen } from "./listen.ts";
import { type LiveReload, liveReload } from "./live-reload.ts";
import { OWN_FOLDER, ownFiles } from "./own-files.ts";
import { refusalOf } from "./refusal.ts";
import { folderUrl, targetOf } from "./request-path.ts";
import { fail, redirect, send, sendPage, WORDS } from "./responses.ts";

export interface LiveServer {
  port: number;
  /** Starts to answer: requests wait until the first site is ready. */
  open: () => void;
  /** Reloads every open page. */
  reload: () => void;
  close: () => void;
}

export interface ServerOptions extends ContentSource, HostRules {
  port: number;
  pathPrefix: string;
  /** What pages show to the people who write them. */
  corner: CornerSource;
}

/**
 * Serves a folder below a path prefix with live reload, at the next free port if `port` is taken. No request can crash
 * it, and it sends only files inside the folder. Throws a `BuildError` if it can't listen.
 */
export async function startServer(options: ServerOptions): Promise<LiveServer> {
  const { pathPrefix } = options;
  const live = liveReload(pathPrefix);
  const headers = headersOf();
  const { promise: isOpen, resolve: open } = Promise.withResolvers<void>();
  const paths = { base: encodePath(pathPrefix + OWN_FOLDER) };
  const site: Site = { ...options, live, isOpen, paths, answerFile: ownFiles() };
  const { port, close } = await listen((request, response) => {
    response.on("error", () => {});
    for (const [name, value] of headers) response.setHeader(name, value);
    answer(request, response, site).catch(() => {
      fail(response, 500, "The server can't read the site right now. Try again.");
    });
  }, options);
  return { port, open, reload: live.reload, close };
}

interface Site extends ServerOptions {
  live: LiveReload;
  isOpen: Promise<void>;
  paths: CornerPaths;
  answerFile: ReturnType<typeof ownFiles>;
}

/** Headers of every response. Pages of the site have their own policies. */
function headersOf(): [string, string][] {
  return [
    ["Content-Security-Policy", policyText(livePolicy(policyOfAll()))],
    ["Cache-Control", "no-store"],
    ["X-Content-Type-Options", "nosniff"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
  ];
}

const OWN_POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/** Moves a page's policy into the header, where it also allows the script that reloads the page. */
function withPolicyAsHeader(page: string, response: ServerResponse): string {
  return page.replace(OWN_POLICY, (_, policy: string) => {
    // Of the characters that are escaped in attributes, policies have only this one.
    const own = parsePolicy(policy.replaceAll("&#39;", "'"));
    response.setHeader("Content-Security-Policy", policyText(livePolicy(own)));
    return "";
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site) {
  const { url = "/" } = request;
  const { pathPrefix, live } = site;
  const refusal = refusalOf(request, site);
  if (refusal) return fail(response, refusal.status, refusal.why);
  const target = targetOf(url, pathPrefix);
  if ("location" in target) return redirect(response, target.location);
  if ("status" in target) return fail(response, target.status, WORDS[target.status]);
  if (request.method === "POST") {
    const form = { source: site.corner, pathPrefix };
    return answerForm(target.path, { request, response }, form)
      ? undefined
      : fail(response, 405, "Only GET and HEAD requests are allowed.");
  }
  if (live.answer(target.path, response) || site.answerFile(target.path, response)) return;
  await site.isOpen;
  const version = live.version();
  const own = ownPageFor(target.path, request, { source: site.corner, paths: site.paths });
  if (own !== undefined) return sendPage(response, live.withScript(own, version));
  const found = await contentAt(target.path, site);
  if (found && "file" in found) {
    return sendFile(request, response, {
      file: found.file,
      fail: (status) => fail(response, status, WORDS[404]),
    });
  }
  if (found && "folder" in found) {
    return redirect(response, folderUrl(url, found.folder, pathPrefix));
  }
  if (!found && target.path === "favicon.ico") return void response.writeHead(204).end();
  const shown = found ?? (await contentAt("404.html", site));
  if (!shown || !("body" in shown)) return fail(response, 404, WORDS[404]);
  response.statusCode = found || shown.status !== 200 ? shown.status : 404;
  response.setHeader("Content-Type", shown.type);
  if (typeof shown.body !== "string" || !shown.type.startsWith("text/html"))
    return send(response, Buffer.from(shown.body));
  const page = withPolicyAsHeader(shown.body, response);
  sendPage(response, asPreview(page, target.path, { request, site, version }));
}

/** Adds the corner, and the script that loads a page again: `version` is the site's when the page was requested. */
function asPreview(
  page: string,
  path: string,
  { request, site, version }: { request: IncomingMessage; site: Site; version: number },
): string {
  // A reload would lose what an editor is writing at the desk.
  if (path.startsWith(DESK_URL.slice(1))) return page;
  const corner = site.corner.corner(path, viewerOf(request));
  const whole = corner && isForReader(request) ? withCorner(page, corner, site.paths) : page;
  return site.live.withScript(whole, version);
}
