import { HOSTS } from "../hosts/hosts.ts";
import type { BuiltSite } from "./compare-sites.ts";
import type { ChangedPage } from "./types.ts";

interface Now {
  /** Targets of pages that only redirect, by URL. */
  redirects: ReadonlyMap<string, string>;
  site: BuiltSite;
}

/** Files in which hosts read where old addresses lead. */
const REDIRECT_FILES = new Set(
  Object.values(HOSTS).flatMap(({ siteFiles }) =>
    Object.entries(siteFiles).flatMap(([url, format]) =>
      format === "headers" ? [] : url.slice(1),
    ),
  ),
);

/** Joins pages that are gone with new ones that are the same page, and says which old addresses lead nowhere. */
export function withMoves(pages: readonly ChangedPage[], now: Now): ChangedPage[] {
  const gone = pages.filter(({ state }) => state === "gone");
  if (gone.length === 0) return [...pages];
  const rules = redirectRules(now.site);
  const isLost = ({ url, sort }: ChangedPage) =>
    sort !== "list" && !now.redirects.has(url) && !rules.includes(withoutSlash(url));
  const target = finder(pages);
  const sources = new Map<ChangedPage, ChangedPage>();
  for (const old of gone) {
    const found = target(old, now.redirects.get(old.url));
    if (found && !sources.has(found)) sources.set(found, old);
  }
  const joined = new Set(sources.values());
  return pages
    .filter((page) => !joined.has(page))
    .map((page): ChangedPage => {
      const old = sources.get(page);
      if (old) return { ...page, state: "moved", from: old.url, ...(isLost(old) && LOST) };
      return page.state === "gone" && isLost(page) ? { ...page, ...LOST } : page;
    });
}

const LOST = { isLost: true } as const;

/** Finds the new page that a page's old address leads to, or else the only one of its title. */
function finder(pages: readonly ChangedPage[]) {
  const fresh = pages.filter(({ state }) => state === "new");
  const byUrl = new Map(fresh.map((page) => [page.url, page]));
  const byName = Map.groupBy(fresh, ({ sort, title }) => `${sort} ${title}`);
  return ({ sort, title }: ChangedPage, redirect?: string): ChangedPage | undefined => {
    const found =
      redirect === undefined ? undefined : endsOf(redirect).find((url) => byUrl.has(url));
    if (found !== undefined) return byUrl.get(found);
    const same = byName.get(`${sort} ${title}`) ?? [];
    return same.length === 1 && title !== "" ? same[0] : undefined;
  };
}

/** Longest first, what may be a URL without the path prefix: `/pr-12/2026/one/`, `/2026/one/`, `/one/`. */
function endsOf(target: string): string[] {
  const path = target.replace(/^https?:\/\/[^/]*/, "");
  return [...path.matchAll(/\/(?=.)/g)].map(({ index }) => path.slice(index));
}

function redirectRules({ paths, read }: BuiltSite): string {
  return paths
    .filter((path) => REDIRECT_FILES.has(path))
    .map(read)
    .join("\n");
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, "");
}
