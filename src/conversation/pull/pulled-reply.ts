import { hash } from "node:crypto";
import type { CommentServiceName } from "../../services/comments/services.ts";

/** A reply from a network, in the form of a file in `comments/`. */
export interface PulledReply {
  id: string;
  author: string;
  /** RFC 3339. */
  published: string;
  /** Markdown. */
  text: string;
  replyTo?: string;
  url?: string;
  original?: string;
  lang?: string;
}

/** All replies to an article on one network now, or why they can't be read. */
export type Pulled = { replies: PulledReply[] } | { problem: string };

/** An id that stays the same, made from what the network calls the reply. */
export function replyId(via: CommentServiceName, name: string): string {
  return `${via}-${hash("sha256", name, "hex").slice(0, 16)}`;
}
