import { byCode } from "../order.ts";
import { withMoves } from "./moves.ts";
import { type PageParts, pageParts, textOf } from "./page-parts.ts";
import type { ChangedPage, Comparison, PageSort, PageState } from "./types.ts";
import { urlOf } from "./urls.ts";

/** The files of a built site: paths relative to its folder, and how to read one. */
export interface BuiltSite {
  paths: readonly string[];
  read: (path: string) => string;
}

/** The text-only edition repeats articles. */
const REPEATED = /^lite\/|\/lite\/index\.html$/;
const LOOK = /^assets\/[^/]+\.(?:css|js)$/;
const SORTS: readonly PageSort[] = ["article", "page", "front", "list"];
const STATES: readonly PageState[] = ["new", "moved", "changed", "gone"];
const DIFFERENCES: readonly ChangedPage["differs"][] = ["text", "markup", "pictures"];

/** Compares the pages of two built sites of the same publication, both built for the same path prefix. */
export function compareSites(before: BuiltSite, after: BuiltSite): Comparison {
  const [old, now] = [pagesOf(before), pagesOf(after)];
  const around = { related: 0, frame: 0, metadata: 0 };
  const pages: ChangedPage[] = [];
  const redirects = new Map<string, string>();
  for (const path of new Set([...old, ...now])) {
    const [source, target] = [
      old.has(path) && before.read(path),
      now.has(path) && after.read(path),
    ];
    if (source === target) continue;
    const was = shown(source);
    const is = shown(target);
    const redirect = target === false ? undefined : pageParts(target).redirect;
    if (redirect !== undefined) redirects.set(urlOf(path), redirect);
    if (was && is && was.own === is.own) {
      for (const part of ["related", "frame", "metadata"] as const)
        if (was[part] !== is[part]) around[part] += 1;
      continue;
    }
    const page = describe(urlOf(path), was, is);
    if (page) pages.push(page);
  }
  return {
    pages: withMoves(pages, { redirects, site: after }).sort(inOrder),
    around,
    isLookChanged: lookOf(before) !== lookOf(after),
  };
}

/** The parts of a page that readers see; undefined if there is none, or if it only redirects. */
function shown(html: string | false): PageParts | undefined {
  if (html === false) return undefined;
  const parts = pageParts(html);
  return parts.redirect === undefined ? parts : undefined;
}

function describe(url: string, was?: PageParts, is?: PageParts): ChangedPage | undefined {
  const known = is ?? was;
  if (!known) return undefined;
  const { title, sort, label } = known;
  return {
    state: was === undefined ? "new" : is === undefined ? "gone" : "changed",
    sort,
    url,
    title,
    ...(was && is && { differs: difference(was.own, is.own) }),
    ...(label !== undefined && { label }),
  };
}

const PICTURES = /\/(?:assets|media)\/[^\s"]*/g;

function difference(was: string, is: string): NonNullable<ChangedPage["differs"]> {
  if (textOf(was) !== textOf(is)) return "text";
  return was.replace(PICTURES, "") === is.replace(PICTURES, "") ? "pictures" : "markup";
}

function inOrder(a: ChangedPage, b: ChangedPage): number {
  return (
    SORTS.indexOf(a.sort) - SORTS.indexOf(b.sort) ||
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    DIFFERENCES.indexOf(a.differs) - DIFFERENCES.indexOf(b.differs) ||
    byCode(a.url, b.url)
  );
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
