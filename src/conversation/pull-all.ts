import type { CommentFrame, Thread } from "../content/services.ts";
import type { CommentServiceName } from "../services/comments/services.ts";
import type { Fetch } from "../web/fetch.ts";
import { pullBluesky } from "./pull/bluesky.ts";
import { pullGiscus } from "./pull/giscus.ts";
import { pullMastodon } from "./pull/mastodon.ts";
import type { Pulled } from "./pull/pulled-reply.ts";
import { pullWaline } from "./pull/waline.ts";

/** Where readers reply to an article. */
export interface Conversation {
  threads: readonly Thread[];
  frame?: CommentFrame;
  /** The site's URL. */
  site: string;
  /** The article's path on its host, with the site's folder. */
  path: string;
}

/** One place for replies, and how to read it. */
export interface Place {
  via: CommentServiceName;
  /** As people know it: a host. */
  name: string;
  pull: (fetch: Fetch) => Promise<Pulled>;
}

/** Secrets and other addresses of APIs, for tests. */
export interface Keys {
  /** For GitHub, without which giscus is skipped. */
  github?: string | undefined;
  blueskyApi?: string | undefined;
  githubApi?: string | undefined;
}

/** Every place where readers reply to an article. */
export function placesOf({ threads, ...page }: Conversation, keys: Keys): Place[] {
  const posts = threads.flatMap(({ name, url }): Place[] => {
    const thread = new URL(url);
    if (name === "Bluesky")
      return [
        {
          via: "bluesky",
          name: thread.host,
          pull: (fetch) => pullBluesky(thread, fetch, keys.blueskyApi),
        },
      ];
    const pull = (fetch: Fetch) => pullMastodon(thread, fetch);
    return [{ via: "mastodon", name: thread.host, pull }];
  });
  return [...posts, ...framed(page, keys)];
}

function framed({ frame, site, path }: Omit<Conversation, "threads">, keys: Keys): Place[] {
  if (frame?.kind === "waline") {
    const { server } = frame;
    const pull = (fetch: Fetch) => pullWaline({ server, site, path }, fetch);
    return [{ via: "waline", name: new URL(server).host, pull }];
  }
  const { github: token } = keys;
  if (frame?.kind !== "giscus" || !token) return [];
  const repo = new URL(frame.src.replace(/\{\w+\}/g, "x")).searchParams.get("repo") ?? "";
  const discussion = { repo, term: path.replace(/^\//, ""), token };
  return [
    {
      via: "giscus",
      name: "github.com",
      pull: (fetch) => pullGiscus(discussion, fetch, keys.githubApi),
    },
  ];
}
