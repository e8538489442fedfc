import { createHash, hash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { writeWhole } from "../disk/whole-file.ts";
import { isCode } from "../errors/is-code.ts";

/** Length of the hash at the end of a sealed file, which covers its name and content. */
const SEAL_BYTES = 20;

/**
 * Writes bytes to the cache with a checksum. They are reused for years, and a power cut, a bad copy or a bad disk can
 * leave a file empty, truncated, full of zeros or with a flipped bit. The checksum covers the name, so that files can't
 * be confused. It guards against accidents only: anyone can compute one.
 */
export function writeSealed(file: string, bytes: Uint8Array, name = basename(file)): void {
  writeWhole(file, Buffer.concat([bytes, sealOf(name, bytes)]));
}

/** The bytes of a sealed file; undefined if it is missing or damaged. */
export function readSealed(file: string, name = basename(file)): Buffer | undefined {
  const all = bytesOf(file);
  if (!all || all.length <= SEAL_BYTES) return undefined;
  const bytes = all.subarray(0, -SEAL_BYTES);
  return sealOf(name, bytes).equals(all.subarray(-SEAL_BYTES)) ? bytes : undefined;
}

function sealOf(name: string, bytes: Uint8Array): Buffer {
  return createHash("sha1").update(`${name}\0`).update(bytes).digest();
}

/** Regular files only: reading a pipe would block, and a link leads out of the cache. */
function bytesOf(file: string): Buffer | undefined {
  try {
    return lstatSync(file).isFile() ? readFileSync(file) : undefined;
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].some((code) => isCode(error, code))) return undefined;
    throw error;
  }
}

/** Checksum of a row: its key, its short fields and its one long text. */
export function rowSeal(fields: readonly (string | number)[], text: string): string {
  return hash("sha1", JSON.stringify([...fields, text.length]) + text, "base64url");
}

/** The same for a row with blobs. */
export function blobSeal(fields: readonly (string | number)[], ...blobs: Uint8Array[]): string {
  const seal = createHash("sha1");
  seal.update(JSON.stringify([...fields, ...blobs.map(({ length }) => length)]));
  for (const blob of blobs) seal.update(blob);
  return seal.digest("base64url");
}
