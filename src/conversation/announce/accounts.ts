import type { Settings } from "../../content/types.ts";
import { socialUrl } from "../../formats/social.ts";
import type { Told } from "../../web/ask-json.ts";
import type { Fetch } from "../../web/fetch.ts";
import type { Announcement } from "./announcement.ts";
import { blueskyText, postToBluesky } from "./post-to-bluesky.ts";
import { mastodonText, postToMastodon } from "./post-to-mastodon.ts";

/** An account of the publication that announces its articles. */
export interface Account {
  /** The network, as `threadAt` names it. */
  name: "Mastodon" | "Bluesky";
  /** The environment variable that holds its secret. */
  variable: string;
  text: (announcement: Announcement) => string;
  /** Undefined without the secret. */
  post?: (announcement: Announcement, fetch: Fetch) => Promise<Told<string>>;
}

export interface AnnounceOptions {
  env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  now: number;
  /** Another server than the network's, for tests. */
  blueskyServer?: string | undefined;
}

/** The accounts of `social` in publication.yaml on networks that articles can be announced on. */
export function accountsOf(
  { social }: Pick<Settings, "social">,
  options: AnnounceOptions,
): Account[] {
  return [...mastodon(social.mastodon, options), ...bluesky(social.bluesky, options)];
}

function mastodon(written: string | undefined, { env }: AnnounceOptions): Account[] {
  const profile = URL.parse((written && socialUrl("mastodon", written)) ?? "");
  if (!profile) return [];
  const variable = "DATELINE_MASTODON_TOKEN";
  const token = env[variable];
  return [
    {
      ...{ name: "Mastodon", variable, text: mastodonText },
      ...(token && {
        post: (announcement, fetch) =>
          postToMastodon(announcement, { server: profile.origin, token }, fetch),
      }),
    },
  ];
}

function bluesky(
  written: string | undefined,
  { env, now, blueskyServer }: AnnounceOptions,
): Account[] {
  const profile = (written && socialUrl("bluesky", written)) ?? "";
  const handle = decodeURIComponent(
    /^https:\/\/bsky\.app\/profile\/([^/]+)/.exec(profile)?.[1] ?? "",
  );
  if (!handle) return [];
  const variable = "DATELINE_BLUESKY_PASSWORD";
  const password = env[variable];
  return [
    {
      ...{ name: "Bluesky", variable, text: blueskyText },
      ...(password && {
        post: (announcement, fetch) =>
          postToBluesky(announcement, { handle, password, now }, fetch, blueskyServer),
      }),
    },
  ];
}
