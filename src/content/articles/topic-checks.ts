import { nearest } from "../../citations/nearest.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { type EditionTags, homeFinder } from "../settings/editions.ts";
import { tagSlug } from "../tag-slug.ts";
import type { ArticleFacts, Topic } from "../types.ts";

type Tagged = Pick<ArticleFacts, "tags" | "language">;

/**
 * Reports two files for one topic of an edition, and topics whose tag no article of their edition has. While articles
 * have errors, their tags are unknown, and no topic is called unused.
 */
export function topicProblems(
  topics: readonly Topic[],
  { articles, isComplete }: { articles: readonly Tagged[]; isComplete: boolean },
  settings: EditionTags,
): Diagnostic[] {
  if (topics.length === 0) return [];
  const homeOf = homeFinder(settings);
  const nameOf = ({ slug, language }: Topic) => `${homeOf(language)} ${slug}`;
  const first = new Map(topics.toReversed().map((topic) => [nameOf(topic), topic]));
  const used = tagsByHome(articles, homeOf);
  return topics.flatMap((topic): Diagnostic[] => {
    const other = first.get(nameOf(topic));
    if (other && other !== topic) return [duplicate(topic, other)];
    const tags = used.get(homeOf(topic.language)) ?? new Set();
    return tags.has(topic.slug) || !isComplete ? [] : [unused(topic, [...tags])];
  });
}

/** The slugs of all tags in each edition, drafts included. */
function tagsByHome(articles: readonly Tagged[], homeOf: (language: string) => string) {
  const used = new Map<string, Set<string>>();
  for (const { tags, language } of articles) {
    const home = homeOf(language);
    const own = used.get(home) ?? new Set();
    for (const tag of tags) own.add(tagSlug(tag));
    used.set(home, own);
  }
  return used;
}

const START = { line: 1, column: 1 } as const;

function duplicate({ file, slug }: Topic, other: Topic): Diagnostic {
  return {
    file,
    ...START,
    severity: "error",
    rule: "topic/duplicate",
    message: `Two files describe the topic “${slug}”`,
    hint: `The other file is ${other.file}. Keep one, or set \`lang\` if they are for different editions.`,
  };
}

function unused({ file, slug }: Topic, tags: readonly string[]): Diagnostic {
  const near = nearest(slug, tags);
  return {
    file,
    ...START,
    severity: "warning",
    rule: "topic/unused",
    message: `No article has the tag “${slug}”`,
    hint: near
      ? `Did you mean the tag \`${near}\`? Then name the file ${near}.md.`
      : "Name the file after a tag: articles tagged `Human rights` belong to human-rights.md.",
  };
}
