import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { StarterFile } from "../../starter/starter-file.ts";

/** Writes all files or, after an error, none: then what was written is deleted again, and the error thrown. */
export function writeFiles(folder: string, files: readonly StarterFile[]): void {
  const folders: string[] = [];
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      const file = join(folder, path);
      makeFolder(dirname(file), folders);
      // `wx` fails if the path exists by now, even as a symbolic link.
      const opened = openSync(file, "wx");
      // On a full disk, a file is made and stays empty.
      written.push(file);
      try {
        writeFileSync(opened, text);
      } finally {
        closeSync(opened);
      }
    }
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    for (const made of folders.toReversed()) removeIfEmpty(made);
    throw error;
  }
}

/** Makes a folder and those above it, and notes each that was missing. */
function makeFolder(folder: string, made: string[]): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), made);
  mkdirSync(folder);
  made.push(folder);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody put something into it.
  }
}
