import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../root.ts";

/** Templates that are files on disk; the package has a copy. */
const FOLDER = join(ROOT, "src/starter/files");

/** A template, by its path in `files/`. */
export function readTemplate(path: string): string {
  return readFileSync(join(FOLDER, path), "utf8");
}

/** The paths of all templates in a folder of `files/`, relative to that folder, with `/`. */
export function templatesIn(folder: string): string[] {
  const entries = readdirSync(join(FOLDER, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(FOLDER, folder).length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}
