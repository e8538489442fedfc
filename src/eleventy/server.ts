import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { inlineScripts, livePolicy, policyText } from "../formats/content-policy.ts";
import { outputPath } from "../pages/urls.ts";

export interface LiveServer {
  /** Tells every open page to load again. */
  reload: () => void;
}

/** A page that is not the file on the disk. */
export interface Answer {
  status: number;
  body: string;
}

export interface ServerOptions {
  port: number;
  pathPrefix: string;
  /** Is given a file's path in the output; gives what is shown in the place of the file, where there is something. */
  instead: (path: string) => Promise<Answer | undefined>;
  /** As `instead`, for a picture. */
  picture: (path: string) => Promise<Uint8Array | undefined>;
}

/** Serves a folder under a path prefix with live reload; the next free port where `port` is taken. */
export function startServer(
  folder: string,
  { port, pathPrefix, instead, picture }: ServerOptions,
): LiveServer {
  const server = EleventyDevServer.getServer("dateline", folder, {
    port,
    pathPrefix,
    messageOnStart: ({ hosts }: { hosts: string[] }) => `Serving ${hosts[0] ?? ""}`,
    middleware: [pictureAnswerer(picture, pathPrefix), answerer(folder, instead, pathPrefix)],
  });
  server.serve(port);
  return { reload: () => server.reloadFiles([folder], false) };
}

const TYPES: [RegExp, string][] = [
  [/\.html$/, "text/html; charset=utf-8"],
  [/\.css$/, "text/css; charset=utf-8"],
];

/** The answer goes through the server's own end of a response, which adds to a page what loads it again. */
function answerer(folder: string, instead: ServerOptions["instead"], pathPrefix: string) {
  const livePolicyText = policyText(livePolicy(inlineScripts({ pathPrefix })));
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = pathOf(request.url ?? "/", pathPrefix);
    const type = path && TYPES.find(([end]) => end.test(path))?.[1];
    if (!path || !type) {
      next();
      return;
    }
    instead(path)
      .then(async (answer) => answer ?? (await written(folder, path)))
      .then((answer) => {
        if (!answer) {
          next();
          return;
        }
        response.statusCode = answer.status;
        response.setHeader("Content-Type", type);
        // The server bars scripts, its own among them, from pages of an error that are not a project's.
        Object.assign(response, { isCustomErrorPage: true });
        // Into the page of an error, which is our own, the server writes its script itself.
        if (answer.status === 200) response.setHeader("Content-Security-Policy", livePolicyText);
        response.end(answer.body.replace(OWN_POLICY, ""));
      })
      // What is wrong with a page is told by the build that renders it too.
      .catch(() => next());
  };
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
};

/** A picture that a page shows already, and that is still to be made. */
function pictureAnswerer(picture: ServerOptions["picture"], pathPrefix: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = pathOf(request.url ?? "/", pathPrefix) ?? "";
    const type = PICTURE_TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ""];
    if (!type) {
      next();
      return;
    }
    picture(path)
      .then((bytes) => {
        if (!bytes) {
          next();
          return;
        }
        response.setHeader("Content-Type", type);
        response.end(bytes);
      })
      // The build that makes it tells what is wrong with it.
      .catch(() => next());
  };
}

/** A page as it lies in the output; anything else is for the server. */
async function written(folder: string, path: string): Promise<Answer | undefined> {
  if (!path.endsWith(".html")) return undefined;
  try {
    return { status: 200, body: await readFile(join(folder, path), "utf8") };
  } catch {
    return undefined;
  }
}

/** A page forbids all scripts, but here one loads it again. */
const OWN_POLICY = /<meta http-equiv="Content-Security-Policy" [^>]*>/;

/** The file in the output that a request is for. */
function pathOf(url: string, pathPrefix: string): string | undefined {
  const path = URL.parse(url, "http://localhost")?.pathname ?? "/";
  if (!path.startsWith(pathPrefix)) return undefined;
  try {
    return outputPath(decodeURI(`/${path.slice(pathPrefix.length)}`));
  } catch {
    return undefined;
  }
}
