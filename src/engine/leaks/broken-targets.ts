import { posix } from "node:path";
import type { LinkTargets } from "../../content/articles/article-file.ts";
import { BROKEN } from "../../markdown/context.ts";
import { slugify } from "../../markdown/slug.ts";

/**
 * Makes the function that tells whether a url, a slug or a file may be that of an article with errors: it has no url as
 * long as it has them, and nothing that names it is wrong for that.
 */
export function brokenTargets(targets: LinkTargets): (name: string) => boolean {
  const slugs = new Set(
    [...targets].flatMap(([path, url]) => (url === BROKEN ? slugOf(path) : [])),
  );
  return (name) => slugs.has(slugOf(name));
}

/** Of a file, a url or a slug; of `name/index.md` the folder's. */
function slugOf(name: string): string {
  const bare = name
    .replace(/[?#].*$/s, "")
    .replace(/(?:\/|\/index\.html?|(?:\/index)?\.(?:md|markdown))$/i, "");
  return slugify(posix.basename(bare));
}
