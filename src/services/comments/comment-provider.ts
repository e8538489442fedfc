import type { z } from "zod";
import type { CommentService } from "../../content/services.ts";
import { type AnyProvider, type Provider, provider } from "../provider.ts";

/** What every place for replies says of itself, besides its settings. */
interface Place {
  /** As readers know it: “via Mastodon”. */
  name: string;
  /** Whether a URL is that of a post on this network, which an article's `thread` may name. */
  isThread?: (url: URL) => boolean;
}

export type AnyCommentProvider = AnyProvider<CommentService> & Place;

/** A place where readers reply. Infers the settings from the fields. */
export function commentProvider<Fields extends z.ZodRawShape>({
  name,
  isThread,
  ...own
}: Provider<Fields, CommentService> & Place) {
  return { ...provider(own), name, ...(isThread && { isThread }) };
}
