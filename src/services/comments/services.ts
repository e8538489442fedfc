import type { Thread } from "../../content/services.ts";
import { bluesky } from "./bluesky.ts";
import type { AnyCommentProvider } from "./comment-provider.ts";
import { giscus } from "./giscus.ts";
import { letters } from "./letters.ts";
import { mastodon } from "./mastodon.ts";
import { waline } from "./waline.ts";

/** Places where readers reply, by the name in publication.yaml. */
export const COMMENT_SERVICES = { letters, giscus, waline, mastodon, bluesky } as const;

export type CommentServiceName = keyof typeof COMMENT_SERVICES;

/** The post at a URL; undefined if it is on no known network. Bluesky has one host, Mastodon any. */
export function threadAt(url: string): Thread | undefined {
  const parsed = URL.parse(url);
  const all: readonly AnyCommentProvider[] = Object.values(COMMENT_SERVICES);
  const found = parsed && all.toReversed().find(({ isThread }) => isThread?.(parsed));
  return found ? { name: found.name, url } : undefined;
}
