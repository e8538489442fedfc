import { lstatSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { ContentRoot, FileFacts } from "./scan.ts";

/**
 * Replaces the text of a content file by that of `edit`, in one step. Returns what `edit` returned, or why the file was
 * left unchanged: it no longer matches `facts`, is outside of the content folder, or is not UTF-8.
 */
export function editFile<Edited extends { text: string }>(
  facts: FileFacts,
  root: ContentRoot,
  edit: (text: string) => Edited | string,
): Edited | string {
  const path = join(root.folder, facts.path);
  if (!isUnchanged(path, facts)) return CHANGED;
  if (!isInside(dirname(path), root.folder))
    return "a link in its path leads out of the content folder";
  const bytes = readFileSync(path);
  const text = bytes.toString("utf8");
  if (!Buffer.from(text).equals(bytes)) return "it is not UTF-8";
  const made = edit(text);
  if (typeof made === "string" || made.text === text) return made;
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    // `wx` fails if the path exists, even as a symbolic link.
    writeFileSync(fresh, made.text, { flag: "wx", mode: lstatSync(path).mode });
    if (!isUnchanged(path, facts)) return CHANGED;
    renameSync(fresh, path);
    return made;
  } finally {
    rmSync(fresh, { force: true });
  }
}

const CHANGED = "it changed after it was read: check again";

function isUnchanged(path: string, { size, modified }: FileFacts): boolean {
  const now = lstatSync(path, { throwIfNoEntry: false });
  return now?.isFile() === true && now.size === size && now.mtimeMs === modified;
}

function isInside(folder: string, root: string): boolean {
  const way = relative(realpathSync(root), realpathSync(folder));
  return way !== ".." && !way.startsWith(`..${sep}`);
}
