import type { Publication } from "../publication/types.ts";
import type { Outline } from "./outline.ts";
import { markdownUrl } from "./site-urls.ts";
import { tagLinker } from "./tag-links.ts";

/** The text of each article as Markdown, if the publication publishes it. */
export function markdownFiles(publication: Publication): Outline<"markdown">[] {
  const { articles, authors, settings } = publication;
  if (!settings.markdownFiles) return [];
  const names = new Map(authors.map(({ author }) => [author.id, author.name]));
  const linked = tagLinker(publication);
  return articles.map(({ path, stamp, url, file, lines, authors: byline, tags }) => ({
    kind: "markdown",
    url: markdownUrl(url),
    model: {
      article: { path, stamp },
      authors: byline.flatMap((id) => names.get(id) ?? []),
      tags: linked(tags).map(({ title }) => title),
    },
    file,
    line: lines.url,
  }));
}
