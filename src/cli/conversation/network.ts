import type { Keys } from "../../conversation/pull-all.ts";
import type { Fetch } from "../../web/fetch.ts";
import { politeFetcher } from "../../web/politely.ts";

/** A conversation with a thousand replies has less. */
const MAX_BYTES = 4_000_000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How commands reach networks, with the secrets of the environment. Where the API of a network is a different one, such as
 * a test's, the environment says so too.
 */
export function networkFor(
  env: Environment,
  {
    timeout,
    allowPrivate = false,
    version,
  }: { timeout: number; allowPrivate?: boolean; version: string },
): { fetch: Fetch; keys: Keys; blueskyServer: string | undefined } {
  const userAgent = `Dateline/${version}`;
  return {
    fetch: politeFetcher({ userAgent, timeout, maxBytes: MAX_BYTES, allowPrivate }),
    keys: {
      github: env.DATELINE_GITHUB_TOKEN ?? env.GITHUB_TOKEN,
      githubApi: env.DATELINE_GITHUB_API,
      blueskyApi: env.DATELINE_BLUESKY_API,
    },
    blueskyServer: env.DATELINE_BLUESKY_SERVER,
  };
}
