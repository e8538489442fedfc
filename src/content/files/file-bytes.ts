import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { isGone } from "./found-at.ts";

/**
 * The result of reading a content path, which may have changed since the scan: its bytes, its size if over the limit,
 * or why it was not read.
 */
export type FileBytes =
  | { bytes: Uint8Array; tooLarge?: undefined; absent?: undefined }
  | { bytes?: undefined; tooLarge: number; absent?: undefined }
  | { bytes?: undefined; tooLarge?: undefined; absent: "gone" | "not a file" };

/** Don't follow symbolic links, and don't block on a pipe without a writer. Windows has neither flag and needs none. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Error codes for links, sockets and devices. https://man7.org/linux/man-pages/man2/open.2.html */
const NOT_FILES = new Set(["ELOOP", "EMLINK", "ENXIO", "ENODEV", "EISDIR"]);

/** Reads a file of at most `most` bytes. Throws on machine faults, such as a failing disk or missing permission. */
export function fileBytes(path: string, most: number): FileBytes {
  const file = openFile(path);
  if (typeof file !== "number") return file;
  try {
    const found = fstatSync(file);
    // A folder now replaces the file; the next scan finds its files.
    if (found.isDirectory()) return { absent: "gone" };
    if (!found.isFile()) return { absent: "not a file" };
    return found.size > most ? { tooLarge: found.size } : { bytes: readFileSync(file) };
  } finally {
    closeSync(file);
  }
}

/** Opens a content path for reading, without following links: its descriptor, or why there is none. */
export function openFile(path: string): number | Extract<FileBytes, { absent: string }> {
  try {
    return openSync(path, FLAGS);
  } catch (error) {
    if (isGone(error)) return { absent: "gone" };
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (NOT_FILES.has(code)) return { absent: "not a file" };
    throw error;
  }
}
