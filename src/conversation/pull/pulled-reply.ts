import { hash } from "node:crypto";
import type { CommentServiceName } from "../../services/comments/services.ts";
import type { Ask } from "../../web/ask.ts";

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

/** What an adapter works with. */
export interface Network {
  ask: Ask;
  /** Waits for so many milliseconds. */
  sleep: (milliseconds: number) => Promise<void>;
}

/** An id that stays the same, made from what the network calls the reply. */
export function replyId(via: CommentServiceName, name: string): string {
  return `${via}-${hash("sha256", name, "hex").slice(0, 16)}`;
}
