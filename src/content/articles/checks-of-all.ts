import type { Diagnostic } from "../../diagnostics.ts";
import { repliesAhead, strayReplies } from "../comments/comment-checks.ts";
import type { ContentFiles, ContentRoot } from "../files/scan.ts";
import { sourceChecks } from "../sources/source-checks.ts";
import type { ArticleFacts, Topic } from "../types.ts";
import { updatedAhead } from "./article-remarks.ts";
import type { ReadResult } from "./read-articles.ts";
import type { CommonContent } from "./read-common.ts";
import type { SalvagedArticle } from "./salvaged-article.ts";
import { RELEASE_KEYS } from "./salvaged-fields.ts";
import { topicProblems } from "./topic-checks.ts";
import type { Visibility } from "./visibility.ts";

/** The content that could be read. */
interface ContentSoFar {
  root: ContentRoot;
  files: ContentFiles;
  common: CommonContent;
  read: Pick<ReadResult, "articles" | "salvaged" | "unread" | "failed">;
  topics: readonly Topic[];
  visible: Visibility;
}

/** Problems that show only once all files were read: of dates, replies and sources, and of topics. */
export function checksOfAll({ root, files, common, read, topics, visible }: ContentSoFar): {
  ofFacts: Diagnostic[];
  ofTopics: Diagnostic[];
} {
  const { articles, salvaged, unread, failed } = read;
  const { settings } = common.readContext;
  const all = [...articles, ...salvaged.map(({ article }) => article)];
  const knowing = (...keys: string[]) => knowingOf(articles, salvaged, keys);
  const known = common.settings ?? common.salvagedSettings?.settings;
  const ofFacts = [
    ...updatedAhead(knowing(...RELEASE_KEYS, "updated"), root, visible.now),
    ...strayReplies(files.comments, files.articles, root),
    ...repliesAhead(all, root, { now: visible.now, zone: settings.timeZone }),
    // Without settings, the publication's rules for sources are unknown.
    ...(known
      ? sourceChecks(knowing("citations", "type"), {
          ...{ root, shared: common.shared, levels: known.rules },
        })
      : []),
  ];
  const isComplete = unread === 0 && knowing("tags", "lang").length === all.length;
  return {
    // The facts of an article with errors are those of an earlier version.
    ofFacts: ofFacts.filter(({ file }) => !failed.has(file)),
    ofTopics: topicProblems(topics, { articles: all, isComplete }, settings),
  };
}

/** All articles in which the values of some keys are known. */
function knowingOf(
  articles: readonly ArticleFacts[],
  salvaged: readonly SalvagedArticle[],
  keys: readonly string[],
): ArticleFacts[] {
  const known = salvaged.filter(({ lost }) => !lost.some((key) => keys.includes(key)));
  return [...articles, ...known.map(({ article }) => article)];
}
