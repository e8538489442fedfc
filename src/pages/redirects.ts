import type { ArticleFacts } from "../content/types.ts";
import type { Outline } from "./outline.ts";

/** A page at each alias of each article, which leads to the article. */
export function redirectPages(articles: readonly ArticleFacts[]): Outline<"redirect">[] {
  return articles.flatMap(({ aliases, lines, url, title, file }) => {
    const urls = aliases.map(redirectUrl);
    // The article's own url leads to it as it is; in other capitals, it is the same file on some disks.
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

/** A static host serves a file by its ending: an alias without one is a folder's index. Two slashes are one on a disk. */
export function redirectUrl(alias: string): string {
  const url = alias.replace(/\/+/g, "/");
  return /\/$|\.html?$/i.test(url) ? url : `${url}/`;
}
