import { tagSlug } from "../content/tag-slug.ts";
import type { ArticleFacts, Topic } from "../content/types.ts";
import { byCode } from "../order.ts";
import type { Tag } from "./types.ts";

/**
 * Tags by title. `Trade`, `trade` and `TRADE` are one tag, written as in its topic's file, or else as in its newest
 * article.
 */
export function tagsOf(
  articles: readonly ArticleFacts[],
  topics: readonly Topic[],
  collator: Intl.Collator,
): Tag[] {
  const topicAt = new Map(topics.map((topic) => [topic.slug, topic]));
  const tags = new Map<string, Tag>();
  for (const article of articles) {
    for (const title of article.tags) {
      const slug = tagSlug(title);
      const tag = tags.get(slug) ?? tagOf(title, slug, topicAt.get(slug));
      if (tag.articles.at(-1) !== article) tag.articles.push(article);
      tags.set(slug, tag);
    }
  }
  return [...tags.values()].sort(
    (a, b) => collator.compare(a.title, b.title) || byCode(a.slug, b.slug),
  );
}

function tagOf(title: string, slug: string, topic: Topic | undefined): Tag {
  return { title: topic?.title ?? title, slug, articles: [], ...(topic && { topic }) };
}
