import type { ArticleFacts } from "../content/types.ts";
import { splitQuery } from "../text/split-query.ts";
import type { Outline } from "./outline.ts";

/** An old URL, and what it leads to. */
export interface Redirect {
  /** Root-relative, decoded, as a page's URL; may have a query. */
  from: string;
  /** Root-relative, or absolute. */
  to: string;
  /** What readers see of the new page. */
  title: string;
  /** Where it is set. */
  file: string;
  line: number;
}

/** A redirect from each alias of each article, but for those of `capitalRedirects`. */
export function redirectsOf(articles: readonly ArticleFacts[]): Redirect[] {
  return redirectsWhere(articles, (alias, url) => alias.toLowerCase() !== url.toLowerCase());
}

/**
 * A redirect from each alias that differs from its article's URL only in capitals. It can't have a page, which would be
 * the article's own file on some disks.
 */
export function capitalRedirects(articles: readonly ArticleFacts[]): Redirect[] {
  return redirectsWhere(
    articles,
    (alias, url) => alias !== url && alias.toLowerCase() === url.toLowerCase(),
  );
}

function redirectsWhere(
  articles: readonly ArticleFacts[],
  isWanted: (alias: string, url: string) => boolean,
): Redirect[] {
  return articles.flatMap(({ aliases, lines, url, title, file }) => {
    const urls = aliases.map(redirectUrl);
    const wanted = urls.filter((alias) => isWanted(alias, url));
    return [...new Set(wanted)].map((from) => ({
      ...{ from, to: url, title, file },
      line: lines.aliases[urls.indexOf(from)] ?? lines.url,
    }));
  });
}

/**
 * Whether an old URL is its page's own, with a query that means nothing: a host serves the page whatever the query is,
 * and one that keeps the query would lead round in a circle.
 */
export function isOwnPage({ from, to }: Pick<Redirect, "from" | "to">): boolean {
  const [path, query] = splitQuery(from);
  const folder = (url: string) => redirectUrl(url.replace(/\/index\.html?$/i, "/"));
  return query !== undefined && folder(path) === folder(to);
}

/** The page that redirects with a meta element, for hosts that can't do it better. */
export function redirectPage({ from, to, title, file, line }: Redirect): Outline<"redirect"> {
  return { kind: "redirect", url: from, model: { to, title }, file, line };
}

/** Whether an old URL can have a page: a file answers whatever the query is. */
export function hasPage({ from }: Pick<Redirect, "from">): boolean {
  return splitQuery(from)[1] === undefined;
}

/**
 * The URL of an alias's page. A static host needs a file extension, so an alias without one becomes a folder. Repeated
 * slashes collapse as on disk. A query stays, behind the path as it is written.
 */
export function redirectUrl(alias: string): string {
  const [path, query] = splitQuery(alias);
  const url = path.replace(/\/+/g, "/");
  if (query !== undefined) return `${url}?${query}`;
  return /\/$|\.html?$/i.test(url) ? url : `${url}/`;
}
