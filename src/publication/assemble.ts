import type { Content } from "../content/articles/load.ts";
import { isPublic, type Visibility } from "../content/articles/visibility.ts";
import type { ArticleFacts, Author, Settings, StandingPage, Topic } from "../content/types.ts";
import type { Moment } from "../dates/moments.ts";
import { byCode } from "../order.ts";
import { yearsOf } from "./archive.ts";
import { publicTranslations } from "./public-translations.ts";
import { sourcesOf } from "./sources.ts";
import { tagsOf } from "./tags.ts";
import type { Publication } from "./types.ts";

/** The publication as readers may see it at `visibility.now`. No later step sees what is not public. */
export function assemble(
  content: Content,
  settings: Settings,
  visibility: Visibility,
): Publication {
  const articles = content.articles
    .filter((article) => isPublic(article, visibility))
    .sort(newestFirst);
  const bylines = new Set(articles.flatMap((article) => article.authors));
  const authors = content.authors.filter(
    (author) => author.public || visibility.drafts || bylines.has(author.id),
  );
  const standing = [...content.standing].sort(byOrder);
  const translations = publicTranslations(content.articles, visibility);
  const parts = { articles, authors, standing, topics: content.topics, translations };
  return arrange(parts, settings, visibility.now);
}

interface Parts {
  /** Newest first. */
  articles: ArticleFacts[];
  authors: readonly Author[];
  standing: StandingPage[];
  topics: Topic[];
  translations: Publication["translations"];
}

/** Groups articles into sections, tags, authors, archive and sources. */
export function arrange(
  { articles, authors, standing, topics, translations }: Parts,
  settings: Settings,
  now: Moment,
): Publication {
  const collator = new Intl.Collator(settings.language);
  const bySection = Map.groupBy(articles, ({ section }) => section);
  const byAuthor = Map.groupBy(
    articles.flatMap((article) => article.authors.map((id) => ({ id, article }))),
    ({ id }) => id,
  );
  return {
    settings,
    now,
    articles,
    sections: settings.sections.map((section) => ({
      ...section,
      articles: bySection.get(section.id) ?? [],
    })),
    tags: tagsOf(articles, topics, collator),
    authors: authors
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
    standing,
    topics,
    translations,
  };
}

/** Pages with an `order` first, by that number; the others by URL. */
function byOrder(a: StandingPage, b: StandingPage): number {
  const [one, other] = [a, b].map(({ order = Number.POSITIVE_INFINITY }) => order);
  return one === other ? byCode(a.url, b.url) : (one ?? 0) - (other ?? 0);
}

/** Articles of the same moment are ordered by URL, so that the order is deterministic. */
export function newestFirst(a: ArticleFacts, b: ArticleFacts): number {
  return b.published.millis - a.published.millis || byCode(a.url, b.url);
}
