import type { Comment } from "schema-dts";
import { isRemoved, type Reply } from "../content/replies.ts";
import { replyAnchor } from "../pages/conversation.ts";
import type { Conversation, ReplyNode } from "../pages/types.ts";
import { compact } from "./compact.ts";

/** https://schema.org/Comment for each reply to the article at `url`, and their number. */
export function commentJsonLd(conversation: Conversation | undefined, url: string) {
  if (!conversation) return {};
  const idOf = (id: string) => `${url}#${replyAnchor({ id })}`;
  const replies = repliesIn(conversation.nodes);
  const shown = new Set(replies.map(({ id }) => id));
  const comment = replies.map(({ id, author, published, text, language, replyTo, ...own }) =>
    compact({
      "@type": "Comment",
      "@id": idOf(id),
      url: idOf(id),
      author: compact({ "@type": "Person", name: author, url: own.url } as const),
      datePublished: published.dateOnly ? published.iso.slice(0, 10) : published.iso,
      text,
      inLanguage: language,
      parentItem:
        replyTo !== undefined && shown.has(replyTo) ? { "@id": idOf(replyTo) } : undefined,
    } as const),
  );
  return { commentCount: conversation.count, comment: comment satisfies Comment[] };
}

/** In the order of the page. */
function repliesIn(nodes: readonly ReplyNode[]): Reply[] {
  return nodes.flatMap(({ reply, answers }): Reply[] => [
    ...(isRemoved(reply) ? [] : [reply]),
    ...repliesIn(answers),
  ]);
}
