import type { Publication } from "../publication/types.ts";
import type { Page } from "./types.ts";

/** A page at each alias of each public article, which leads to the article. */
export function redirectPages({ articles }: Publication): Page<"redirect">[] {
  return articles.flatMap(({ aliases, url, title, file }) =>
    aliases.map((alias) => ({
      kind: "redirect" as const,
      url: redirectUrl(alias),
      model: { to: url, title },
      file,
    })),
  );
}

/** A static host serves a file by its ending: an alias without one is a folder's index. */
function redirectUrl(alias: string): string {
  return /\/$|\.html?$/i.test(alias) ? alias : `${alias}/`;
}
