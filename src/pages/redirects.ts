import type { Publication } from "../publication/types.ts";
import type { Page } from "./types.ts";

/** A page at each alias of each public article, which leads to the article. */
export function redirectPages({ articles }: Publication): Page<"redirect">[] {
  return articles.flatMap(({ aliases, url, title, file }) =>
    [...new Set(aliases.map(redirectUrl))].map((alias) => ({
      kind: "redirect" as const,
      url: alias,
      model: { to: url, title },
      file,
    })),
  );
}

/** A static host serves a file by its ending: an alias without one is a folder's index. Two slashes are one on a disk. */
function redirectUrl(alias: string): string {
  const url = alias.replace(/\/+/g, "/");
  return /\/$|\.html?$/i.test(url) ? url : `${url}/`;
}
