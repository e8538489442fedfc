import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { isGone } from "./found-at.ts";

/**
 * What a path of the content holds by the time it is read, which may be another thing than when it was found: the bytes
 * of a file; how large a file is that is too large; or that nothing is there, or something that is not read.
 */
export type FileBytes =
  | { bytes: Uint8Array; tooLarge?: undefined; absent?: undefined }
  | { bytes?: undefined; tooLarge: number; absent?: undefined }
  | { bytes?: undefined; tooLarge?: undefined; absent: "gone" | "not a file" };

/** Links are not followed, and a pipe that nobody writes to is not waited for. Windows has neither flag, nor needs one. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What a system says of a link, a socket and a device. https://man7.org/linux/man-pages/man2/open.2.html */
const NOT_FILES = new Set(["ELOOP", "EMLINK", "ENXIO", "ENODEV", "EISDIR"]);

/** Reads a file of at most so many bytes. Throws what is wrong with the machine: a disk that fails, no permission. */
export function fileBytes(path: string, most: number): FileBytes {
  const file = opened(path);
  if (typeof file !== "number") return file;
  try {
    const found = fstatSync(file);
    // A folder is no file that somebody meant to be read: what it holds is found by the next look.
    if (found.isDirectory()) return { absent: "gone" };
    if (!found.isFile()) return { absent: "not a file" };
    return found.size > most ? { tooLarge: found.size } : { bytes: readFileSync(file) };
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number | Extract<FileBytes, { absent: string }> {
  try {
    return openSync(path, FLAGS);
  } catch (error) {
    if (isGone(error)) return { absent: "gone" };
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (NOT_FILES.has(code)) return { absent: "not a file" };
    throw error;
  }
}
