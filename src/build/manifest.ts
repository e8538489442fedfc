import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

/** Another number for another shape: what an older program left is not read. */
const VERSION = 1;

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
export type Manifest = ReadonlyMap<string, Written>;

const schema = z.object({
  version: z.literal(VERSION),
  output: z.string(),
  files: z.array(z.tuple([z.string(), z.string(), z.string(), z.number(), z.number()])),
});

/** An output's manifest lies in the cache under a name of its own. */
export function manifestFile(cache: string, output: string): string {
  return join(cache, `manifest-${hash("sha1", output, "hex").slice(0, 12)}.json`);
}

/** The last build's manifest. Empty where there is none, or none that can be read: then all is built. */
export function readManifest(file: string, output: string): Manifest {
  const { data } = schema.safeParse(parsed(file));
  if (!data || data.output !== output) return new Map();
  return new Map(
    data.files.map(([path, fingerprint, own, size, modified]) => [
      path,
      { fingerprint, hash: own, size, modified },
    ]),
  );
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Takes the place of the last one in one step, so that it is never half of one. */
export function writeManifest(file: string, output: string, manifest: Manifest): void {
  const files = [...manifest].map(([path, { fingerprint, hash: own, size, modified }]) => [
    path,
    fingerprint,
    own,
    size,
    modified,
  ]);
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify({ version: VERSION, output, files }));
  renameSync(fresh, file);
}
