import type { Settings } from "../content/types.ts";
import type { SocialNetwork } from "../vocabularies.ts";
import { webUrl } from "./web-url.ts";

/** Networks whose accounts editors may write as handles, with the profile URL of a handle. */
const PROFILES: Partial<Record<SocialNetwork, (handle: string) => string | undefined>> = {
  mastodon: mastodonProfile,
  bluesky: (handle) => `https://bsky.app/profile/${encodeURIComponent(handle)}`,
};

/** The URL of an account, given as URL or handle; undefined if it is neither. */
export function socialUrl(network: SocialNetwork, account: string): string | undefined {
  const written = account.trim();
  if (webUrl(written)) return written;
  if (written === "" || /[\s:/?#]/.test(written)) return undefined;
  return PROFILES[network]?.(written.toWellFormed().replace(/^@/, ""));
}

/** The publication's accounts, in the order of the settings. */
export function socialUrls({ social }: Pick<Settings, "social">): string[] {
  const accounts = Object.entries(social) as [SocialNetwork, string][];
  return accounts.flatMap(([network, account]) => socialUrl(network, account) ?? []);
}

function mastodonProfile(handle: string): string | undefined {
  const [user, host, ...rest] = handle.split("@");
  if (!user || !host || rest.length > 0) return undefined;
  return webUrl(`https://${host}/@${encodeURIComponent(user)}`);
}
