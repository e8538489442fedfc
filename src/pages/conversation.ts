import { isRemoved, type ReplyEntry } from "../content/replies.ts";
import type { Article } from "../content/types.ts";
import type { Conversation, ReplyNode } from "./types.ts";

/** Where a reply is on its page. Ids of headings and sources begin in other ways. */
export function replyAnchor({ id }: Pick<ReplyEntry, "id">): string {
  return `reply-${id}`;
}

/** Levels that pages indent. Deeper answers are on the last one, and name the person they answer. */
const LEVELS = 3;

/** The conversation below an article; undefined if nobody replied. */
export function conversationOf({
  replies = [],
  conversation,
}: Pick<Article, "replies" | "conversation">): Conversation | undefined {
  if (!conversation) return undefined;
  const entries = keptOf(replies);
  const answersTo = Map.groupBy(entries, ({ replyTo }) => replyTo);
  const timeOf = (entry: ReplyEntry): number => {
    if (!isRemoved(entry)) return entry.published.millis;
    // When it was written is not kept: it was before the first answer.
    const times = (answersTo.get(entry.id) ?? []).flatMap((answer) =>
      isRemoved(answer) ? [] : answer.published.millis,
    );
    return Math.min(...times);
  };
  const nodes: ReplyNode[] = [];
  const queue = (answersTo.get(undefined) ?? []).map((reply) => {
    return { node: nodeOf(reply), list: nodes, level: 1 };
  });
  // The loop also visits what it adds.
  for (const { node, list, level } of queue) {
    list.push(node);
    const isLast = level === LEVELS;
    for (const answer of answersTo.get(node.reply.id) ?? [])
      queue.push(
        isLast
          ? { node: nodeOf(answer, node.reply), list, level }
          : { node: nodeOf(answer), list: node.answers, level: level + 1 },
      );
  }
  return { count: conversation.count, nodes: inOrder(nodes, timeOf) };
}

function nodeOf(reply: ReplyEntry, answered?: ReplyEntry): ReplyNode {
  if (!answered || isRemoved(answered)) return { reply, answers: [] };
  const { id, author } = answered;
  return { reply, answering: { id, author }, answers: [] };
}

/** Replies, and those removed ones that were answered. */
function keptOf(replies: readonly ReplyEntry[]): ReplyEntry[] {
  const known = new Map(replies.map((entry) => [entry.id, entry]));
  const kept = new Set<ReplyEntry>();
  for (const entry of replies) {
    let at: ReplyEntry | undefined = isRemoved(entry) ? undefined : entry;
    while (at !== undefined && !kept.has(at)) {
      kept.add(at);
      at = known.get(at.replyTo ?? "");
    }
  }
  return replies.filter((entry) => kept.has(entry));
}

/** Oldest first, at each level. */
function inOrder(nodes: readonly ReplyNode[], timeOf: (entry: ReplyEntry) => number): ReplyNode[] {
  return nodes
    .map(({ answers, ...node }) => ({ ...node, answers: inOrder(answers, timeOf) }))
    .sort((a, b) => timeOf(a.reply) - timeOf(b.reply));
}
