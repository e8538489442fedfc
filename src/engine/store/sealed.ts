import { createHash, hash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { writeWhole } from "../disk/whole-file.ts";
import { isCode } from "../errors/is-code.ts";

/** What a sealed file ends in: the hash of its name and of all that stands before it. */
const SEAL_BYTES = 20;

/**
 * Keeps bytes in the cache with what shows that they are whole: they are used again for years, and a power cut, a broken
 * copy or a bad disk can leave a file empty, cut short, full of zeros or with a wrong bit. The name is sealed too, so
 * that no file passes for another. A seal shows accidents only: anyone can make one.
 */
export function writeSealed(file: string, bytes: Uint8Array, name = basename(file)): void {
  writeWhole(file, Buffer.concat([bytes, sealOf(name, bytes)]));
}

/** The bytes that were kept; undefined if there is no such file, or not exactly what was written under this name. */
export function readSealed(file: string, name = basename(file)): Buffer | undefined {
  const all = bytesOf(file);
  if (!all || all.length <= SEAL_BYTES) return undefined;
  const bytes = all.subarray(0, -SEAL_BYTES);
  return sealOf(name, bytes).equals(all.subarray(-SEAL_BYTES)) ? bytes : undefined;
}

function sealOf(name: string, bytes: Uint8Array): Buffer {
  return createHash("sha1").update(`${name}\0`).update(bytes).digest();
}

/** A file alone is read: whoever opened a pipe would wait for ever, and a link leads out of the cache. */
function bytesOf(file: string): Buffer | undefined {
  try {
    return lstatSync(file).isFile() ? readFileSync(file) : undefined;
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].some((code) => isCode(error, code))) return undefined;
    throw error;
  }
}

/** The seal of a table's row: of the fields that name it, its short fields and its text, which is the long one. */
export function rowSeal(fields: readonly (string | number)[], text: string): string {
  return hash("sha1", JSON.stringify([...fields, text.length]) + text, "base64url");
}

/** The same of a row that holds bytes. */
export function blobSeal(fields: readonly (string | number)[], ...blobs: Uint8Array[]): string {
  const seal = createHash("sha1");
  seal.update(JSON.stringify([...fields, ...blobs.map(({ length }) => length)]));
  for (const blob of blobs) seal.update(blob);
  return seal.digest("base64url");
}
