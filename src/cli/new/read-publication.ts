import { articleUrl } from "../../content/articles/article-head.ts";
import { type ArticleSchema, articleSchema } from "../../content/articles/article-schema.ts";
import { homeFinder } from "../../content/settings/editions.ts";
import type { ArticleFacts, Settings } from "../../content/types.ts";
import type { Moment } from "../../dates/moments.ts";
import { sameName } from "../../new-articles/free-name.ts";
import type { ReadContent } from "../read-content.ts";
import type { Publication } from "./new-questions.ts";

export interface NewPublication extends Publication {
  articles: readonly ArticleFacts[];
  settings: Settings;
  /** Whether a file or an article's URL is taken, in any case and Unicode form. */
  isTaken: (path: string, url: string) => boolean;
  /** The URL that an article will have. */
  urlOf: (path: string, fields: NewFields) => string;
  schema: ArticleSchema;
}

export interface NewFields {
  slug?: string | undefined;
  date: Moment;
  section: string;
  lang?: string | undefined;
}

/** What a new article needs of a publication; undefined if its settings are invalid. */
export function publicationOf({ content, files }: ReadContent): NewPublication | undefined {
  const { settings, articles } = content;
  if (!settings) return undefined;
  const { timeZone, sections, editions, language } = settings;
  const schema = articleSchema({
    timeZone,
    sections: sections.map(({ id }) => id),
    authors: content.authors.map(({ id }) => id),
  });
  const taken = new Set(
    [
      ...files.articles.map(({ path }) => path),
      ...articles.flatMap(({ url, aliases }) => [url, ...aliases]),
    ].map(sameName),
  );
  const newest = articles.toSorted((a, b) => b.published.millis - a.published.millis);
  const homeOf = homeFinder(settings);
  return {
    settings,
    articles,
    schema,
    languages: [language, ...editions.map((edition) => edition.language)],
    sections: sections.map(({ id, title }) => ({ id, title })),
    authors: content.authors.map(({ id, name }) => ({ id, title: name })),
    last: { section: newest[0]?.section, author: newest[0]?.authors[0] },
    isTaken: (path, url) => taken.has(sameName(path)) || taken.has(sameName(url)),
    urlOf: (path, fields) => articleUrl(path, fields, { settings, homeOf }),
  };
}
