import type { IncomingMessage, ServerResponse } from "node:http";
import { sep } from "node:path";
import send from "send";
import { isPage, mediaTypeOf } from "./content-types.ts";
import { type FoundFile, findInOutput, readText } from "./output-file.ts";

/** A response body that replaces the file on disk. */
export interface Answer {
  status: number;
  body: string;
}

/** Where the site's content comes from. */
export interface ContentSource {
  folder: string;
  /** Returns what to show instead of the HTML or CSS file at a path of the output, if anything. */
  page: (path: string) => Promise<Answer | undefined>;
  /** The same for a picture. */
  picture: (path: string) => Promise<Uint8Array | undefined>;
}

/** What is at a path: bytes, a file to send, or a folder with an index page. */
export type Content =
  | { status: number; type: string; body: string | Uint8Array }
  | { file: FoundFile }
  | { folder: string };

/** What is at a path of the output, or will be once the build is done. Undefined if nothing is. */
export async function contentAt(path: string, source: ContentSource): Promise<Content | undefined> {
  const { folder, page, picture } = source;
  const type = mediaTypeOf(path) ?? "";
  // Errors are ignored here: the build reports them when it makes the page or picture.
  if (type.startsWith("text/html") || type.startsWith("text/css")) {
    const answer = await page(path).catch(() => undefined);
    if (answer) return { ...answer, type };
  }
  if (type.startsWith("image/")) {
    const body = await picture(path).catch(() => undefined);
    if (body) return { status: 200, type, body };
  }
  const found = await findInOutput(folder, path);
  if (found?.kind === "folder") {
    const page = await findInOutput(folder, `${path}/index.html`);
    return page?.kind === "file" ? { folder: path } : undefined;
  }
  if (!found || !isPage(path)) return found && { file: found };
  const body = await readText(found);
  return body === undefined ? undefined : { status: 200, type, body };
}

/** Sends a file, or the requested range of it. Calls `fail` with a status if that fails. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, fail }: { file: FoundFile; fail: (status: number) => void },
): void {
  const { root, path } = file;
  const type = mediaTypeOf(path);
  if (type) response.setHeader("Content-Type", type);
  const url = path.split(sep).map(encodeURIComponent).join("/");
  send(request, url, {
    root,
    dotfiles: "allow",
    index: false,
    cacheControl: false,
    etag: false,
    lastModified: false,
  })
    .on("error", ({ status }: { status: number }) => fail(status))
    .pipe(response);
}
