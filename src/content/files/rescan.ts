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
 * Updates a scan after some paths changed. Changed articles are looked up one by one; any other path, and any that is
 * not a regular file, triggers a full scan.
 */
export function rescanContent(
  files: ContentFiles,
  root: ContentRoot,
  changed: readonly string[],
): ContentFiles {
  const changedFiles = new Set(changed.map((path) => join(root.shown, path)));
  const isReported = files.diagnostics.some(({ file }) => changedFiles.has(file));
  if (isReported || !changed.every((path) => isArticle(path) && !path.includes("/.")))
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
  // A change or deletion keeps the order; only a new file needs a sort.
  const all = [...articles.values()];
  return { ...files, articles: known ? all : all.sort(inWalkOrder) };
}

/** The order of a directory walk: by folder names, then by file name. */
function inWalkOrder({ path: one }: FileFacts, { path: other }: FileFacts): number {
  // NUL sorts first, so that `a/x.md` comes before `a-b/x.md`, as in a walk.
  return byCode(one.replaceAll("/", "\0"), other.replaceAll("/", "\0"));
}
