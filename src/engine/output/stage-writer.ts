import { hash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import type { Rendered } from "./apply.ts";

/** First size of the buffer. Usual pages fit; it grows for larger ones. */
const FIRST_BYTES = 1 << 20;
/** A UTF-16 code unit takes at most three bytes in UTF-8. */
const MAX_BYTES_PER_UNIT = 3;

/**
 * Returns a function that writes pages into a stage. Each folder is created once, and each text is encoded once, for
 * hash and disk, into a buffer that is reused.
 */
export function stageWriter(folder: string): (path: string, text: string) => Rendered {
  const encoder = new TextEncoder();
  const made = new Set<string>();
  let memory = Buffer.allocUnsafeSlow(FIRST_BYTES);
  return (path, text) => {
    const needed = text.length * MAX_BYTES_PER_UNIT;
    if (needed > memory.length) memory = Buffer.allocUnsafeSlow(needed);
    const bytes = memory.subarray(0, encoder.encodeInto(text, memory).written);
    const parent = path.slice(0, path.lastIndexOf("/") + 1);
    if (!made.has(parent)) mkdirSync(`${folder}/${parent}`, { recursive: true });
    made.add(parent);
    writeAll(`${folder}/${path}`, bytes);
    return { path, hash: hash("sha1", bytes, "base64url") };
  };
}

/** Used in place of `writeFileSync`, whose checks of options and data make it a tenth slower. */
function writeAll(file: string, bytes: Uint8Array): void {
  const opened = openSync(file, "w");
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(opened, bytes, done);
  } finally {
    closeSync(opened);
  }
}
