import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { ROOT } from "../root.ts";
import { mediaTypeOf } from "./content-types.ts";

/** A file of the output has this name without the slash, so no page can collide with it. */
export const OWN_FOLDER = ".dateline/";

const KEPT_SECONDS = 60;

const NAMES = ["corner.js", "corner.css", "corner-host.css"] as const;

/** Answers requests for the server's own scripts and styles. Returns false for any other path. */
export function ownFiles(): (path: string, response: ServerResponse) => boolean {
  const files = new Map(
    NAMES.map((name) => [
      OWN_FOLDER + name,
      readFileSync(join(ROOT, "src/serve/browser", name), "utf8"),
    ]),
  );
  return (path, response) => {
    const text = files.get(path);
    if (text === undefined) return false;
    const type = mediaTypeOf(path) ?? "text/javascript; charset=utf-8";
    response.setHeader("Content-Type", type);
    // All pages have them, and every edit loads open pages again.
    response.setHeader("Cache-Control", `max-age=${KEPT_SECONDS}`);
    response.end(text);
    return true;
  };
}
