import type { ArticleFacts } from "../content/types.ts";
import { relatedOf } from "../publication/related.ts";
import type { RelatedStory } from "./types.ts";

/** Fills two rows of two, or four rows of one. */
const MAX_RELATED = 4;

/** Neighbours that may have to be left out: the newer and the older article of the section. */
const NEIGHBOURS = 2;

export type RelatedStories = (
  article: ArticleFacts,
  neighbours: readonly (ArticleFacts | undefined)[],
) => RelatedStory[];

/** Finds articles to read next, other than the page's neighbours. `articles` are newest first. */
export function relatedStories(articles: readonly ArticleFacts[]): RelatedStories {
  const related = relatedOf(articles, MAX_RELATED + NEIGHBOURS);
  const made = new Map<ArticleFacts, RelatedStory>();
  const storyOf = (article: ArticleFacts): RelatedStory => {
    const story = made.get(article) ?? makeStory(article);
    made.set(article, story);
    return story;
  };
  return (article, neighbours) =>
    related(article)
      .filter((other) => !neighbours.includes(other))
      .slice(0, MAX_RELATED)
      .map(storyOf);
}

function makeStory(article: ArticleFacts): RelatedStory {
  const { url, title, language, type, published, kicker } = article;
  return { url, title, language, type, published, ...(kicker && { kicker }) };
}
