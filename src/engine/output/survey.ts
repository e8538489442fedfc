import { hash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MARKER } from "../../content/files/scan.ts";
import { filesBelow } from "../disk/folders.ts";
import { isCode } from "../errors/is-code.ts";
import type { Files, Written } from "./manifest.ts";

/** Paths of all files in an output, with `/`, except the build's marker. */
export function outputFiles(output: string): string[] {
  return filesBelow(output).filter((path) => path !== MARKER);
}

/** Every file found in an output, in a form that is cheap to pass between threads. */
export interface Survey {
  paths: string[];
  /** In bytes; -1 for anything but a regular file. */
  sizes: Float64Array;
  /** Modification times, in milliseconds since 1970. */
  times: Float64Array;
}

export function surveyOf(output: string): Survey {
  const paths = outputFiles(output);
  const sizes = new Float64Array(paths.length);
  const times = new Float64Array(paths.length);
  for (const [index, path] of paths.entries()) {
    const found = lstatSync(join(output, path), { throwIfNoEntry: false });
    sizes[index] = found?.isFile() ? found.size : -1;
    times[index] = found?.mtimeMs ?? 0;
  }
  return { paths, sizes, times };
}

/**
 * Files that are still as the last build left them: with the same size and modification time, or after a copy, with the
 * same bytes.
 */
export function unchangedFiles(
  last: Files,
  output: string,
  { paths, sizes, times }: Survey,
): Files {
  const unchanged = new Map<string, Written>();
  for (const [index, path] of paths.entries()) {
    const written = last.get(path);
    const modified = times[index] ?? 0;
    if (!written || sizes[index] !== written.size) continue;
    if (modified === written.modified) unchanged.set(path, written);
    else if (hasHash(written.hash, join(output, path)))
      unchanged.set(path, { ...written, modified });
  }
  return unchanged;
}

/** Whether a file's bytes have this hash. False if the file has vanished. */
function hasHash(known: string, file: string): boolean {
  try {
    return hashOfFile(file) === known;
  } catch (error) {
    if (isCode(error, "ENOENT")) return false;
    throw error;
  }
}

export function hashOfFile(file: string): string {
  return hash("sha1", readFileSync(file), "base64url");
}
