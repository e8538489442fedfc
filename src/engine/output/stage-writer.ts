import { hash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import type { Rendered } from "./apply.ts";

/** A page of usual size fits; the buffer grows for a larger one. */
const FIRST_BYTES = 1 << 20;
/** In UTF-8, a UTF-16 unit takes so many bytes at most. */
const MOST_BYTES_A_UNIT = 3;

/**
 * Makes the function that writes pages into a stage: one folder is made once, and each text is encoded once, for its
 * hash and for the disk, into memory that the next one uses again.
 */
export function stageWriter(folder: string): (path: string, text: string) => Rendered {
  const encoder = new TextEncoder();
  const made = new Set<string>();
  let memory = Buffer.allocUnsafeSlow(FIRST_BYTES);
  return (path, text) => {
    const needed = text.length * MOST_BYTES_A_UNIT;
    if (needed > memory.length) memory = Buffer.allocUnsafeSlow(needed);
    const bytes = memory.subarray(0, encoder.encodeInto(text, memory).written);
    const parent = path.slice(0, path.lastIndexOf("/") + 1);
    if (!made.has(parent)) mkdirSync(`${folder}/${parent}`, { recursive: true });
    made.add(parent);
    writeAll(`${folder}/${path}`, bytes);
    return { path, hash: hash("sha1", bytes, "base64url") };
  };
}

/** `writeFileSync` looks at options and kinds of data first, which adds a tenth. */
function writeAll(file: string, bytes: Uint8Array): void {
  const opened = openSync(file, "w");
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(opened, bytes, done);
  } finally {
    closeSync(opened);
  }
}
