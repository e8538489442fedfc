import { join } from "node:path";
import { byCode } from "../../order.ts";
import { foundAt } from "./found-at.ts";
import {
  type ContentFiles,
  type ContentRoot,
  type FileFacts,
  isArticle,
  scanContent,
} from "./scan.ts";

/**
 * The files of a content folder after some of its paths have changed. Articles alone are looked at one by one: for any
 * other path, and for one that is no plain file or was none, the whole folder is looked through again.
 */
export function rescanContent(
  files: ContentFiles,
  root: ContentRoot,
  changed: readonly string[],
): ContentFiles {
  const told = new Set(changed.map((path) => join(root.shown, path)));
  const isSaid = files.diagnostics.some(({ file }) => told.has(file));
  if (isSaid || !changed.every((path) => isArticle(path) && !path.includes("/.")))
    return scanContent(root);
  const articles = new Map(files.articles.map((file) => [file.path, file]));
  for (const path of changed) {
    const found = foundAt(join(root.folder, path));
    if (found && !found.isFile()) return scanContent(root);
    if (found) articles.set(path, { path, size: found.size, modified: found.mtimeMs });
    else articles.delete(path);
  }
  const known =
    articles.size === files.articles.length && changed.every((path) => articles.has(path));
  // A change of one that was there, or is gone, keeps the order.
  const all = [...articles.values()];
  return { ...files, articles: known ? all : all.sort(asWalked) };
}

/** The order in which a walk meets files: by the names of their folders, then by their own. */
function asWalked({ path: one }: FileFacts, { path: other }: FileFacts): number {
  // A slash sorts before every other sign of a name.
  return byCode(one.replaceAll("/", "\0"), other.replaceAll("/", "\0"));
}
