import { join } from "node:path";
import { nearest } from "../../citations/nearest.ts";
import type { Moment } from "../../dates/moments.ts";
import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import { readText } from "../files/read.ts";
import type { ContentRoot, FileFacts } from "../files/scan.ts";
import { isRemoved } from "../replies.ts";
import type { ArticleFacts } from "../types.ts";
import { readYaml } from "../yaml/yaml.ts";
import { repliesPath } from "./read-replies.ts";
import { parseReplies } from "./replies-file.ts";

/** Warns of files that belong to no article. */
export function strayReplies(
  comments: readonly FileFacts[],
  articles: readonly FileFacts[],
  { shown }: ContentRoot,
): Diagnostic[] {
  if (comments.length === 0) return [];
  const known = new Map(articles.map(({ path }) => [repliesPath(path), path]));
  return comments.flatMap(({ path }): Diagnostic[] => {
    if (known.has(path)) return [];
    const near = nearest(path, [...known.keys()]);
    return [
      {
        file: join(shown, path),
        line: 1,
        column: 1,
        severity: "warning",
        rule: "comment/no-article",
        message: `There is no article ${articleOf(path)}`,
        hint: near
          ? `Did you mean ${known.get(near)}? Then name the file ${near}.`
          : "Give the file the name and folder of its article: comments/world/x.yaml for articles/world/x.md.",
      },
    ];
  });
}

function articleOf(path: string): string {
  return path.replace(/^comments\//, "articles/").replace(/\.yaml$/i, ".md");
}

type Conversation = Pick<ArticleFacts, "path" | "conversation">;

/** Warns of replies from the future. Reads the files again for their lines, since such replies are few. */
export function repliesAhead(
  articles: readonly Conversation[],
  root: ContentRoot,
  { now, zone }: { now: Moment; zone: string },
): Diagnostic[] {
  return articles.flatMap(({ path, conversation }) => {
    if (!conversation || conversation.latest <= now.millis) return [];
    const { source } = readText({ path: repliesPath(path) }, root);
    const entries = source && parseReplies(source, zone).value;
    if (!entries) return [];
    const { located } = readYaml(source.text, source, "repliesYamlCharacters");
    return entries.flatMap((entry, index): Diagnostic[] => {
      if (isRemoved(entry) || entry.published.millis <= now.millis || !located) return [];
      const place = located.place([index, "published"]);
      return [{ ...place, ...AHEAD, excerpt: excerptOf(source.text, place) }];
    });
  });
}

const AHEAD = {
  severity: "warning",
  rule: "comment/future",
  message: "This reply was published in the future",
  hint: "Write the day, and perhaps the time, at which it was written.",
} as const;
