import type { Article, AuthorFacts } from "../content/types.ts";
import { calendarOf } from "../dates/moments.ts";
import type { Meta, Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import type { MetaTag } from "./meta-tags.ts";

/**
 * Metadata for Google Scholar and reference managers, with the names defined by HighWire Press:
 * https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function highwire(
  { article, authors, meta }: { article: Article; authors: readonly AuthorFacts[]; meta: Meta },
  site: Site,
): MetaTag[] {
  const { yyyy, mm, dd } = calendarOf(article.published);
  const { title } = site.settings;
  const facts: [string, string][] = [
    ["citation_title", article.title],
    ...authors.map(({ name }): [string, string] => ["citation_author", name]),
    ["citation_publication_date", `${yyyy}/${mm}/${dd}`],
    ["citation_journal_title", title],
    ["citation_publisher", title],
    ["citation_fulltext_html_url", meta.canonical ?? absolute(article.url, site)],
    ["citation_language", article.language],
  ];
  return facts.map(([name, content]) => ({ name, content }));
}
