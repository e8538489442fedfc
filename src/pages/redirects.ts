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

/** A redirect from each alias of each article. */
export function redirectsOf(articles: readonly ArticleFacts[]): Redirect[] {
  return articles.flatMap(({ aliases, lines, url, title, file }) => {
    const urls = aliases.map(redirectUrl);
    // Skips an alias that differs from the article's URL only in case: on some disks they are the same file.
    const others = urls.filter((alias) => alias.toLowerCase() !== url.toLowerCase());
    return [...new Set(others)].map((from) => ({
      ...{ from, to: url, title, file },
      line: lines.aliases[urls.indexOf(from)] ?? lines.url,
    }));
  });
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
