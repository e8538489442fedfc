import type { IncomingMessage, ServerResponse } from "node:http";
import { sep } from "node:path";
import send from "send";
import { isPage, typeOf } from "./content-types.ts";
import { type Found, findInOutput, readText } from "./output-file.ts";

/** A page that is not the file on the disk. */
export interface Answer {
  status: number;
  body: string;
}

/** Where the files of a site come from. */
export interface Source {
  /** The output. */
  folder: string;
  /** Takes a file's path in the output; gives what is shown instead of the file, if anything. */
  instead: (path: string) => Promise<Answer | undefined>;
  /** As `instead`, for a picture. */
  picture: (path: string) => Promise<Uint8Array | undefined>;
}

/** What is found at a path: bytes, a file to send, or a folder that has a page. */
export type Content =
  | { status: number; type: string; body: string | Uint8Array }
  | { file: Found }
  | { folder: string };

/** What is at a path of the output, or will be once the build has ended. Undefined if nothing is. */
export async function contentAt(path: string, source: Source): Promise<Content | undefined> {
  const { folder, instead, picture } = source;
  const type = typeOf(path) ?? "";
  // What is wrong with a page or a picture is told by the build that makes it.
  if (type.startsWith("text/html") || type.startsWith("text/css")) {
    const answer = await instead(path).catch(() => undefined);
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

/** Sends a file, or the part of it that is asked for. `fail` is given the status where that can't be done. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, fail }: { file: Found; fail: (status: number) => void },
): void {
  const { root, path } = file;
  const type = typeOf(path);
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
