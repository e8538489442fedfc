import type { Content } from "./load.ts";

/** Settings without which no URL is known; with editions, the language too. */
const URL_SETTINGS = ["articleUrl", "sections", "editions"];

/**
 * Content with what files with errors still say, to check all of it together. It must not be built. It has no settings
 * if those that decide URLs are unknown.
 */
export function withSalvaged(content: Content): Content {
  const { settings, salvaged } = content;
  const { settings: partial } = salvaged;
  const needed = partial?.settings.editions.length ? [...URL_SETTINGS, "language"] : URL_SETTINGS;
  const isKnown = partial && !needed.some((key) => partial.lost.has(key));
  const known = settings ?? (isKnown ? partial.settings : undefined);
  return {
    ...content,
    ...(known && { settings: known }),
    articles: [...content.articles, ...salvaged.articles.map(({ article }) => article)],
    authors: [...content.authors, ...salvaged.authors],
    standing: [...content.standing, ...salvaged.standing],
    topics: [...content.topics, ...salvaged.topics],
  };
}
