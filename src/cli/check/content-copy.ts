import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { removeAll } from "../../engine/disk/remove-all.ts";
import { type BuildRequest, publicationFolder } from "../../engine/request/request.ts";
import { LINK_ANSWERS } from "../../engine/store/sealed-text.ts";

export interface ContentCopy extends Disposable {
  /** A check of the copy says what a check of the content says. */
  request: BuildRequest;
}

/**
 * A copy of the content, in the cache until it is disposed of. Its files are links to the same bytes: edits replace a
 * file, and so never change the one that it was linked to.
 */
export function copyOfContent(request: BuildRequest): ContentCopy {
  const folder = join(request.cache, `dry-run-${process.pid}`);
  const [content, cache] = [join(folder, "content"), join(folder, "cache")];
  removeAll(folder);
  mkdirSync(cache, { recursive: true });
  copyFolder(request.content, content);
  copyFile(join(request.cache, LINK_ANSWERS), join(cache, LINK_ANSWERS));
  const layouts = join(publicationFolder(request).folder, "layouts");
  if (existsSync(layouts)) symlinkSync(layouts, join(folder, "layouts"));
  return {
    request: { ...request, content, cache },
    [Symbol.dispose]: () => removeAll(folder),
  };
}

/** Without files that are not read as content: hidden ones, and links. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const { name } = entry;
    if (name.startsWith(".")) continue;
    if (entry.isDirectory()) copyFolder(join(from, name), join(to, name));
    else if (entry.isFile()) copyFile(join(from, name), join(to, name));
  }
}

function copyFile(from: string, to: string): void {
  if (!existsSync(from)) return;
  try {
    linkSync(from, to);
  } catch {
    // The cache may be on a different disk, or on one without links.
    copyFileSync(from, to);
  }
}
