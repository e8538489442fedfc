import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isCode } from "./is-code.ts";
import { writeWhole } from "./whole-file.ts";

/** What a sealed file ends in: the hash of all that stands before it. */
const SEAL_BYTES = 20;

/**
 * Keeps bytes in the cache with what tells that they are whole: pictures and cards are used again for years, and a
 * power cut or a copy that was broken off can leave a file empty, cut short or full of zeros.
 */
export function writeSealed(file: string, bytes: Uint8Array): void {
  writeWhole(file, Buffer.concat([bytes, sealOf(bytes)]));
}

/** The bytes that were kept; undefined where there is no such file, or not all of it. */
export function readSealed(file: string): Buffer | undefined {
  const all = bytesOf(file);
  if (!all || all.length <= SEAL_BYTES) return undefined;
  const bytes = all.subarray(0, -SEAL_BYTES);
  return sealOf(bytes).equals(all.subarray(-SEAL_BYTES)) ? bytes : undefined;
}

function sealOf(bytes: Uint8Array): Buffer {
  return hash("sha1", bytes, "buffer");
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}
