import type { ArticleFacts } from "../content/types.ts";
import type { Moment } from "../dates/moments.ts";
import { relatedOf } from "../publication/related.ts";
import type { RelatedStory } from "./types.ts";
import { unpublishedAs } from "./unpublished.ts";

/** Fills two rows of two, or four rows of one. */
const MAX_RELATED = 4;

/** Translations that may have to be left out: those in the same language, as spoken in two countries. */
const TRANSLATIONS = 2;

export type RelatedStories = (
  article: ArticleFacts,
  translations: readonly ArticleFacts[],
) => RelatedStory[];

/** Finds articles to read next, other than the article's translations. `articles` are newest first. */
export function relatedStories(articles: readonly ArticleFacts[], now: Moment): RelatedStories {
  const related = relatedOf(articles, MAX_RELATED + TRANSLATIONS);
  const made = new Map<ArticleFacts, RelatedStory>();
  const storyOf = (article: ArticleFacts): RelatedStory => {
    const story = made.get(article) ?? makeStory(article, now);
    made.set(article, story);
    return story;
  };
  return (article, translations) =>
    related(article)
      .filter((other) => !translations.includes(other))
      .slice(0, MAX_RELATED)
      .map(storyOf);
}

function makeStory(article: ArticleFacts, now: Moment): RelatedStory {
  const { url, title, language, type, published, kicker, image } = article;
  const unpublished = unpublishedAs(article, now);
  return {
    url,
    title,
    language,
    type,
    published,
    ...(kicker && { kicker }),
    ...(image && { image }),
    ...(unpublished && { unpublished }),
  };
}
