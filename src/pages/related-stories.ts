import type { ArticleFacts } from "../content/types.ts";
import { relatedOf } from "../publication/related.ts";
import type { RelatedStory } from "./types.ts";

/** Two rows of two, or four of one. */
const MOST_RELATED = 4;

/** At most so many stand beside them already: the newer and the older of the section. */
const NEIGHBOURS = 2;

export type RelatedStories = (
  article: ArticleFacts,
  neighbours: readonly (ArticleFacts | undefined)[],
) => RelatedStory[];

/** Finds what to read next, of articles that are newest first: none that the page leads to as a neighbour. */
export function relatedStories(articles: readonly ArticleFacts[]): RelatedStories {
  const related = relatedOf(articles, MOST_RELATED + NEIGHBOURS);
  const made = new Map<ArticleFacts, RelatedStory>();
  const storyOf = (article: ArticleFacts): RelatedStory => {
    const story = made.get(article) ?? makeStory(article);
    made.set(article, story);
    return story;
  };
  return (article, neighbours) =>
    related(article)
      .filter((other) => !neighbours.includes(other))
      .slice(0, MOST_RELATED)
      .map(storyOf);
}

function makeStory(article: ArticleFacts): RelatedStory {
  const { url, title, language, type, published, kicker } = article;
  return { url, title, language, type, published, ...(kicker && { kicker }) };
}
