import type { Outline } from "../../pages/outline.ts";

/** The page at a path of the output, as its URL: `2026/03/one/index.html` is `/2026/03/one/`. */
export function urlOfPath(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** Kinds of pages that show one file of the content. */
const SHOWING: ReadonlySet<string> = new Set(["article", "standing", "author", "tag"]);

/** The page that shows a file, and the file that a page shows, as of all layouts that it has seen. */
export interface PagesOfFiles {
  see: (outlines: readonly Outline[]) => void;
  urlOf: (file: string) => string | undefined;
  fileOf: (url: string) => string | undefined;
}

/** Remembers the page of a file that a later layout left out because of errors. */
export function pagesOfFiles(): PagesOfFiles {
  const urls = new Map<string, string>();
  const files = new Map<string, string>();
  let seen: readonly Outline[] = [];
  return {
    see: (outlines) => {
      if (outlines === seen) return;
      seen = outlines;
      for (const { kind, url, file } of outlines) {
        if (file === undefined || !SHOWING.has(kind)) continue;
        urls.set(file, url);
        files.set(url, file);
      }
    },
    urlOf: (file) => urls.get(file),
    fileOf: (url) => files.get(url),
  };
}
