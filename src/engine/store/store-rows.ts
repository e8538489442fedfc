import { blobSeal, rowSeal } from "./sealed.ts";
import { damaged } from "./stored-json.ts";

/** What a row's seal binds it to: the store's name, and the context in which articles were read. */
export interface Owner {
  name: string;
  context: string;
}

export interface FileRow {
  path: string;
  size: number;
  modified: number;
  hash: string;
  known: string;
}

type StoredRow = Record<string, unknown>;

/** Throws if a row is not exactly what was written. */
export function fileRowOf(
  owner: Owner,
  { path, size, modified, hash, known, seal }: StoredRow,
): FileRow {
  const row = {
    path: String(path),
    size: Number(size),
    modified: Number(modified),
    hash: String(hash),
    known: String(known),
  };
  if (seal !== fileSeal(owner, row)) throw damaged("the cache is damaged");
  return row;
}

export function fileSeal(
  { name, context }: Owner,
  { path, size, modified, hash, known }: FileRow,
): string {
  return rowSeal(["files", name, context, path, size, modified, hash], known);
}

/** Seal of an article's text. The stamp covers the context. */
export function textSeal(
  name: string,
  { path, stamp }: { path: string; stamp: string },
  { details, html }: { details: Uint8Array; html: Uint8Array },
): string {
  return blobSeal(["texts", name, path, stamp], details, html);
}
