import { hash } from "node:crypto";
import type { ContentFiles } from "../../content/files/scan.ts";
import { isSettled } from "../../content/files/settled.ts";
import type { Program } from "./program.ts";
import type { BuildRequest } from "./request.ts";

/**
 * Hash of all inputs except the time, from file sizes and mtimes without reading any file. Undefined if a file changed
 * so recently that its mtime can't be trusted; `now` is the clock's time.
 */
export function signatureOf(
  { articles, comments, texts, images, fonts, media, diagnostics }: ContentFiles,
  {
    drafts,
    preview,
    review,
    localDesk,
    strict,
    pathPrefix,
    url,
    shard,
    contentShown,
  }: BuildRequest,
  { reading, rendering }: Program,
  now = Date.now(),
): string | undefined {
  const files = [...articles, ...comments, ...texts, ...images, ...fonts, ...media];
  if (files.some(({ modified }) => !isSettled(modified, now))) return undefined;
  const written = files
    .map(({ path, size, modified }) => `${path}\0${size}\0${modified}`)
    .join("\n");
  const asked = {
    drafts,
    preview,
    review,
    localDesk,
    strict,
    pathPrefix,
    url,
    shard,
    contentShown,
    reading,
    rendering,
    diagnostics,
  };
  return hash("sha1", JSON.stringify(asked) + written, "base64url");
}
