import { posix } from "node:path";
import type { LinkTargets } from "../../content/articles/article-file.ts";
import { BROKEN } from "../../markdown/context.ts";
import { slugify } from "../../markdown/slug.ts";

/**
 * Returns a test of whether a URL, slug or file may be that of an article with errors. Such an article has no URL yet,
 * so references to it are not reported.
 */
export function brokenTargets(targets: LinkTargets): (name: string) => boolean {
  const slugs = new Set(
    [...targets].flatMap(([path, url]) => (url === BROKEN ? slugOf(path) : [])),
  );
  return (name) => slugs.has(slugOf(name));
}

/** The slug of a file, URL or slug; for `name/index.md`, the folder's name. */
function slugOf(name: string): string {
  const bare = name
    .replace(/[?#].*$/s, "")
    .replace(/(?:\/|\/index\.html?|(?:\/index)?\.(?:md|markdown))$/i, "");
  return slugify(posix.basename(bare));
}
