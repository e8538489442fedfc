import type { Content } from "../content/load.ts";
import type { ArticleFacts, Settings } from "../content/types.ts";
import { isPublic, type Visibility } from "../content/visibility.ts";
import { byCode } from "../order.ts";
import { yearsOf } from "./archive.ts";
import { sourcesOf } from "./sources.ts";
import { tagsOf } from "./tags.ts";
import type { Publication } from "./types.ts";

/** The publication as readers may see it at `visibility.now`. What is not public is gone from here on. */
export function assemble(
  content: Content,
  settings: Settings,
  visibility: Visibility,
): Publication {
  const articles = content.articles
    .filter((article) => isPublic(article, visibility))
    .sort(newestFirst);
  const collator = new Intl.Collator(settings.language);
  const bySection = Map.groupBy(articles, ({ section }) => section);
  const byAuthor = Map.groupBy(
    articles.flatMap((article) => article.authors.map((id) => ({ id, article }))),
    ({ id }) => id,
  );
  return {
    settings,
    now: visibility.now,
    articles,
    sections: settings.sections.map((section) => ({
      ...section,
      articles: bySection.get(section.id) ?? [],
    })),
    tags: tagsOf(articles, collator),
    authors: content.authors
      .map((author) => ({
        author,
        articles: (byAuthor.get(author.id) ?? []).map(({ article }) => article),
      }))
      .sort(
        (a, b) =>
          collator.compare(a.author.name, b.author.name) || byCode(a.author.id, b.author.id),
      ),
    years: yearsOf(articles),
    sources: sourcesOf(articles, collator),
    standing: [...content.standing].sort((a, b) => byCode(a.url, b.url)),
  };
}

/** Two articles of one moment stand in the order of their urls, so that the order is never by chance. */
export function newestFirst(a: ArticleFacts, b: ArticleFacts): number {
  return b.published.millis - a.published.millis || byCode(a.url, b.url);
}
