import { hash } from "node:crypto";
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics.ts";
import { readSealed, writeSealed } from "../store/sealed.ts";

/** Another number for another shape: what an older program left is not read. */
const VERSION = 5;

/** A file of the output as a build left it. */
export interface Written {
  /** Of what it was made from. */
  fingerprint: string;
  /** Of its bytes. */
  hash: string;
  size: number;
  /** Milliseconds since 1970, with a fraction. */
  modified: number;
}

/** The files of an output, by path: what the next build compares its pages with. */
export type Files = ReadonlyMap<string, Written>;

/** Articles that readers may not see yet, by the reason: an editor who misses one should learn of it. */
export interface LeftOut {
  drafts: number;
  ahead: number;
  expired: number;
}

/** What the site was made from as a whole, and what there was to say of it. */
export interface Origin {
  /** Of all input: see `signatureOf`. */
  signature: string;
  /** The moments, in milliseconds since 1970, from and until which the same input gives the same site. */
  from: number;
  until: number;
  pages: number;
  leftOut: LeftOut;
  diagnostics: Diagnostic[];
}

export interface Manifest {
  files: Files;
  /** The urls of articles that were not published, which its files do not name. */
  hidden?: readonly string[];
  /** Absent where the input may have changed while it was read. */
  origin?: Origin;
}

/** How a file stands in the manifest: path, fingerprint, hash, size, time. */
type Row = [string, string, string, number, number];

/** An output's manifest lies in the cache under a name of its own. */
export function manifestFile(cache: string, output: string): string {
  return join(cache, `manifest-${hash("sha1", output, "hex").slice(0, 12)}.json`);
}

/** The last build's manifest. Empty where there is none, or none that can be read: then all is built. */
export function readManifest(file: string, output: string): Manifest {
  const data = parsed(file);
  if (data?.version !== VERSION || data.output !== output || !Array.isArray(data.files))
    return { files: new Map() };
  const files = new Map<string, Written>();
  for (const row of data.files) {
    if (!isRow(row)) return { files: new Map() };
    const [path, fingerprint, own, size, modified] = row;
    files.set(path, { fingerprint, hash: own, size, modified });
  }
  // Written by this very version, in one step with the files.
  const origin = data.origin as Origin | undefined;
  // JSON knows no infinity.
  return {
    files,
    ...(isTexts(data.hidden) && { hidden: data.hidden }),
    ...(origin && { origin: { ...origin, until: origin.until ?? Infinity } }),
  };
}

function parsed(file: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(readSealed(file)?.toString("utf8") ?? "");
    return typeof data === "object" && data !== null ? { ...data } : undefined;
  } catch {
    return undefined;
  }
}

function isTexts(list: unknown): list is string[] {
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

/** Takes the place of the last one in one step, so that it is never half of one. */
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
