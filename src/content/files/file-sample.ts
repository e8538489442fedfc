import { createHash } from "node:crypto";
import { closeSync, fstatSync, readSync } from "node:fs";
import { HEAD_BYTES } from "../../media/beginnings.ts";
import type { FileBytes as FileParts } from "../../media/tracks/types.ts";
import { openFile } from "./file-bytes.ts";

/**
 * Passes on a file from which parts can be read while `use` runs. Undefined if it is not a file of at most `most` bytes.
 */
export function withFileParts<Value>(
  path: string,
  most: number,
  use: (file: FileParts) => Value,
): Value | undefined {
  const file = openFile(path);
  if (typeof file !== "number") return undefined;
  try {
    const { size } = fstatSync(file);
    if (size > most) return undefined;
    return use({
      size,
      at: (offset, length) => {
        const wanted = Math.max(0, Math.min(length, size - offset));
        const bytes = Buffer.alloc(wanted);
        return bytes.subarray(0, wanted === 0 ? 0 : readSync(file, bytes, 0, wanted, offset));
      },
    });
  } finally {
    closeSync(file);
  }
}

/** What is known of a large file after reading it once, without keeping it in memory. */
export interface FileSample {
  /** Its first bytes. */
  head: Uint8Array;
  /** SHA-1 of all its bytes, in base64url. */
  hash: string;
  bytes: number;
}

const CHUNK = 1 << 20;

/** Reads a file of at most `most` bytes piece by piece, and passes each piece on. Undefined if it is not such a file. */
export function sampleFile(
  path: string,
  most: number,
  onChunk: (chunk: Uint8Array) => void = () => {},
): FileSample | undefined {
  const file = openFile(path);
  if (typeof file !== "number") return undefined;
  try {
    const found = fstatSync(file);
    if (!found.isFile() || found.size > most) return undefined;
    const hash = createHash("sha1");
    const chunk = Buffer.alloc(Math.max(HEAD_BYTES, Math.min(CHUNK, found.size)));
    let head: Uint8Array | undefined;
    let bytes = 0;
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const piece = chunk.subarray(0, read);
      head ??= Uint8Array.from(piece.subarray(0, HEAD_BYTES));
      hash.update(piece);
      onChunk(piece);
      bytes += read;
      if (bytes > most) return undefined;
    }
    return { head: head ?? new Uint8Array(), hash: hash.digest("base64url"), bytes };
  } finally {
    closeSync(file);
  }
}
