import { hash } from "node:crypto";
import type { ContentFiles } from "../../content/files/scan.ts";
import { isSettled } from "../../content/files/settled.ts";
import { byCode } from "../../order.ts";
import type { Program } from "./program.ts";
import type { BuildRequest } from "./request.ts";

/** What of a request does not change the site: places on this machine, the time, and what is made of errors. */
const APART: ReadonlySet<string> = new Set<keyof BuildRequest>([
  ...(["content", "output", "cache", "root"] as const),
  ...(["now", "verify", "tolerant"] as const),
]);

/**
 * Hash of all inputs except the time, from file sizes and mtimes without reading any file. Undefined if a file changed
 * so recently that its mtime can't be trusted; `now` is the clock's time.
 */
export function signatureOf(
  { articles, comments, texts, images, fonts, media, diagnostics }: ContentFiles,
  request: BuildRequest,
  { reading, rendering }: Program,
  now = Date.now(),
): string | undefined {
  const files = [...articles, ...comments, ...texts, ...images, ...fonts, ...media];
  if (files.some(({ modified }) => !isSettled(modified, now))) return undefined;
  const written = files
    .map(({ path, size, modified }) => `${path}\0${size}\0${modified}`)
    .join("\n");
  const asked = Object.entries(request)
    .filter(([key]) => !APART.has(key))
    .sort(([a], [b]) => byCode(a, b));
  const given = JSON.stringify([asked, reading, rendering, diagnostics]);
  return hash("sha1", given + written, "base64url");
}
