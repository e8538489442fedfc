import type { ArticleFacts } from "../content/types.ts";
import type { Outline } from "./outline.ts";

/** A redirect page at each alias of each article. */
export function redirectPages(articles: readonly ArticleFacts[]): Outline<"redirect">[] {
  return articles.flatMap(({ aliases, lines, url, title, file }) => {
    const urls = aliases.map(redirectUrl);
    // Skips an alias that differs from the article's URL only in case: on some disks they are the same file.
    const others = urls.filter((alias) => alias.toLowerCase() !== url.toLowerCase());
    return [...new Set(others)].map((alias) => ({
      kind: "redirect" as const,
      url: alias,
      model: { to: url, title },
      file,
      line: lines.aliases[urls.indexOf(alias)] ?? lines.url,
    }));
  });
}

/**
 * The URL of an alias's page. A static host needs a file extension, so an alias without one becomes a folder. Repeated
 * slashes collapse as on disk.
 */
export function redirectUrl(alias: string): string {
  const url = alias.replace(/\/+/g, "/");
  return /\/$|\.html?$/i.test(url) ? url : `${url}/`;
}
