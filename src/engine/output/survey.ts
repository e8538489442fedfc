import { hash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MARKER } from "../../content/files/scan.ts";
import { filesBelow } from "../disk/folders.ts";
import { isCode } from "../errors/is-code.ts";
import type { Files, Written } from "./manifest.ts";

/** Paths of all files of an output but for what the build keeps there for itself, with `/`. */
export function outputFiles(output: string): string[] {
  return filesBelow(output).filter((path) => path !== MARKER);
}

/** Each file of an output by its path, as it lies there. In a form that passes between threads at little cost. */
export interface Survey {
  paths: string[];
  /** In bytes; -1 for what is no plain file. */
  sizes: Float64Array;
  /** Of the last change, in milliseconds. */
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
 * Those of the files that are still what the last build left: of the same size and time, or of the same bytes under
 * another time, as after a copy.
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
    else if (isOf(written.hash, join(output, path))) unchanged.set(path, { ...written, modified });
  }
  return unchanged;
}

/** Whether a file has the bytes of a hash. One that has gone meanwhile has not. */
function isOf(known: string, file: string): boolean {
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
