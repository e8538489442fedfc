import type { ArticleFacts } from "../../../content/types.ts";
import { calendarOf } from "../../../dates/moments.ts";
import type { Publication } from "../../../publication/types.ts";

/**
 * Returns a function that lists an article's facets: `section:world:World`, `author:ana:Ana Ruiz`, `tag:trade:Trade`,
 * `year:2026:2026`. All are values of one Pagefind filter and include their display names, so that a browser loads one
 * file of an index for all facets, and no separate list of names.
 */
export function facetsOf(
  { sections, tags }: Publication,
  authors: ReadonlyMap<string, string>,
): (article: ArticleFacts) => string[] {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const tagged = new Map<ArticleFacts, string[]>();
  for (const { slug, title, articles } of tags) {
    for (const article of articles) {
      const own = tagged.get(article) ?? [];
      own.push(`tag:${slug}:${title}`);
      tagged.set(article, own);
    }
  }
  return (article) => {
    const { yyyy } = calendarOf(article.published);
    return [
      `section:${article.section}:${titles.get(article.section) ?? article.section}`,
      ...article.authors.map((id) => `author:${id}:${authors.get(id) ?? id}`),
      ...(tagged.get(article) ?? []),
      `year:${yyyy}:${yyyy}`,
    ];
  };
}
