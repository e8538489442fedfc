import { hash } from "node:crypto";
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics.ts";
import { readSealed, writeSealed } from "../store/sealed.ts";

/** Raise it when the shape changes: manifests of other versions are ignored. */
const VERSION = 5;

/** A file of the output, as a build left it. */
export interface Written {
  /** Hash of all inputs. */
  fingerprint: string;
  /** Hash of its bytes. */
  hash: string;
  size: number;
  /** Modification time in milliseconds since 1970, with a fraction. */
  modified: number;
}

/** The files of an output by path, which the next build compares its pages with. */
export type Files = ReadonlyMap<string, Written>;

/** Numbers of unpublished articles by reason, reported so that an editor who misses one sees why. */
export interface LeftOut {
  drafts: number;
  ahead: number;
  expired: number;
}

/** The input of the whole site and what its build reported: enough to skip a build with the same input. */
export interface Origin {
  /** Hash of all input: see `signatureOf`. */
  signature: string;
  /** The period, in milliseconds since 1970, in which the same input gives the same site. */
  from: number;
  until: number;
  pages: number;
  leftOut: LeftOut;
  diagnostics: Diagnostic[];
}

export interface Manifest {
  files: Files;
  /** URLs of the unpublished articles that these files were checked against: none links to them. */
  hidden?: readonly string[];
  /** Absent if the input may have changed while it was read, or if anything was left for later. */
  origin?: Origin;
}

/** A file's entry in the manifest: path, fingerprint, hash, size, modification time. */
type Row = [string, string, string, number, number];

/** The manifest's file in the cache. Its name depends on the output's path, so that outputs can share a cache. */
export function manifestFile(cache: string, output: string): string {
  return join(cache, `manifest-${hash("sha1", output, "hex").slice(0, 12)}.json`);
}

/** Reads the last build's manifest. If it is missing or unreadable, returns an empty one, and everything is built. */
export function readManifest(file: string, output: string): Manifest {
  const data = parseManifest(file);
  if (data?.version !== VERSION || data.output !== output || !Array.isArray(data.files))
    return { files: new Map() };
  const files = new Map<string, Written>();
  for (const row of data.files) {
    if (!isRow(row)) return { files: new Map() };
    const [path, fingerprint, own, size, modified] = row;
    files.set(path, { fingerprint, hash: own, size, modified });
  }
  // Safe without validation: the seal and version show that this program wrote it.
  const origin = data.origin as Origin | undefined;
  // JSON turns Infinity into null.
  return {
    files,
    ...(isStringList(data.hidden) && { hidden: data.hidden }),
    ...(origin && { origin: { ...origin, until: origin.until ?? Infinity } }),
  };
}

function parseManifest(file: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(readSealed(file)?.toString("utf8") ?? "");
    return typeof data === "object" && data !== null ? { ...data } : undefined;
  } catch {
    return undefined;
  }
}

function isStringList(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((text) => typeof text === "string");
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 5) return false;
  const [path, fingerprint, own, size, modified] = row;
  return (
    [path, fingerprint, own].every((text) => typeof text === "string") &&
    [size, modified].every((number) => typeof number === "number")
  );
}

/** Replaces the manifest in one step, so that it is never half-written. */
export function writeManifest(
  file: string,
  output: string,
  { files, hidden, origin }: Manifest,
): void {
  const rows = [...files].map(
    ([path, { fingerprint, hash: own, size, modified }]): Row => [
      path,
      fingerprint,
      own,
      size,
      modified,
    ],
  );
  const text = JSON.stringify({ version: VERSION, output, origin, hidden, files: rows });
  writeSealed(file, Buffer.from(text));
}
