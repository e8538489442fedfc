import type { Publication } from "../publication/types.ts";
import type { Outline } from "./outline.ts";
import { markdownUrl } from "./site-urls.ts";

/** The text of each article as Markdown, if the publication publishes it. */
export function markdownFiles({ articles, authors, settings }: Publication): Outline<"markdown">[] {
  if (!settings.markdownFiles) return [];
  const names = new Map(authors.map(({ author }) => [author.id, author.name]));
  return articles.map(({ path, stamp, url, file, lines, authors: byline }) => ({
    kind: "markdown",
    url: markdownUrl(url),
    model: {
      article: { path, stamp },
      authors: byline.flatMap((id) => names.get(id) ?? []),
    },
    file,
    line: lines.url,
  }));
}
