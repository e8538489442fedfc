import type { Moment } from "../dates/moments.ts";

// Readers' replies to an article, as `comments/` holds them.

/** A reply that the article's page shows. */
export interface Reply {
  /** Unique among the replies to the article. */
  id: string;
  author: string;
  /** The author's own page. */
  url?: string;
  published: Moment;
  /** Safe HTML: paragraphs, quotations, lists, emphasis, code and links. */
  html: string;
  /** The same without markup, for metadata. */
  text: string;
  /** BCP 47, if the file names it. */
  language?: string;
  /** The id of the reply that it answers. */
  replyTo?: string;
  /** The service it was written on, as readers know it; absent for letters. */
  via?: string;
  /** The URL of the original. */
  original?: string;
}

/** A reply that was taken down. Nothing of it is kept but its place, since others may have answered it. */
export interface RemovedReply extends Pick<Reply, "id" | "replyTo"> {
  removed: true;
}

export type ReplyEntry = Reply | RemovedReply;

/** What lists and checks need of an article's replies. */
export interface ReplyFacts {
  /** Without those removed; from 1. */
  count: number;
  /** When the latest was written, in milliseconds since 1970. */
  latest: number;
}

export function isRemoved(entry: ReplyEntry): entry is RemovedReply {
  return "removed" in entry;
}
