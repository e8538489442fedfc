import { posix } from "node:path";
import { isLicence } from "../files/font-files.ts";
import type { FileFacts } from "../files/scan.ts";

/** The licences beside a font: in its folder, or in one that contains it. */
export function licencesOf(path: string, files: readonly FileFacts[]): FileFacts[] {
  const folders: string[] = [];
  for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder))
    folders.push(folder);
  return files.filter((file) => isLicence(file.path) && folders.includes(posix.dirname(file.path)));
}
