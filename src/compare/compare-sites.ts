import { byCode } from "../order.ts";
import { encodePath } from "../pages/urls.ts";
import { type PageText, pageText } from "./page-text.ts";
import type { ChangedPage, Comparison } from "./types.ts";

/** The files of a built site: paths relative to its folder, and how to read one. */
export interface BuiltSite {
  paths: readonly string[];
  read: (path: string) => string;
}

/** The text-only edition repeats articles, and redirects show nothing. */
const REPEATED = /^lite\/|\/lite\/index\.html$/;
const LOOK = /^assets\/[^/]+\.(?:css|js)$/;

/** Compares the pages of two built sites of the same publication. */
export function compareSites(before: BuiltSite, after: BuiltSite): Comparison {
  const [old, now] = [pagesOf(before), pagesOf(after)];
  const changed = [...new Set([...old, ...now])].flatMap((path): ChangedPage[] => {
    const was = old.has(path) ? pageText(before.read(path)) : undefined;
    const is = now.has(path) ? pageText(after.read(path)) : undefined;
    if (was?.text === is?.text) return [];
    return [describe(path, was, is)];
  });
  return {
    pages: changed.sort(
      (a, b) => Number(b.isArticle) - Number(a.isArticle) || byCode(a.url, b.url),
    ),
    isLookChanged: lookOf(before) !== lookOf(after),
  };
}

function describe(path: string, was: PageText | undefined, is: PageText | undefined): ChangedPage {
  const { title = "", isArticle = false } = is ?? was ?? {};
  const url = encodePath(`/${path.replace(/(?:^|(?<=\/))index\.html$/, "")}`);
  return {
    state: was === undefined ? "new" : is === undefined ? "gone" : "changed",
    url,
    title,
    isArticle,
  };
}

function pagesOf({ paths }: BuiltSite): Set<string> {
  return new Set(paths.filter((path) => path.endsWith(".html") && !REPEATED.test(path)));
}

/** The names of stylesheets and scripts contain hashes of their content. */
function lookOf({ paths }: BuiltSite): string {
  return paths
    .filter((path) => LOOK.test(path))
    .sort(byCode)
    .join("\n");
}
