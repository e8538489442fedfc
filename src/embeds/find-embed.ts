import { bareHost } from "./hosts.ts";
import { PROVIDERS } from "./providers.ts";
import { likelyServer } from "./servers.ts";
import type { Embed, Provider, Target } from "./types.ts";

/** What a text shows for an address, or the provider that has the address but can't show it. */
export type FoundEmbed = { embed: Embed } | { refusedBy: Provider };

/** Longer URLs are not read. */
const MAX_CHARACTERS = 2000;

/** Finds what a text shows for an address. `own` are the publication's sites. Undefined if no site is known. */
export function findEmbed(address: string, own: readonly Provider[] = []): FoundEmbed | undefined {
  const url = plainUrl(address);
  if (!url) return undefined;
  const candidates = [...own, ...PROVIDERS].filter(({ hosts }) =>
    hosts.includes(bareHost(url.hostname)),
  );
  for (const provider of candidates) {
    const target = provider.read(url);
    if (target) return { embed: embedOf(provider, target) };
  }
  const [provider] = candidates;
  if (provider) return { refusedBy: provider };
  const embed = likelyServer(url);
  return embed && { embed };
}

/** A web URL without user and port, which can hide where it leads. */
function plainUrl(address: string): URL | undefined {
  const isWhole = /^https?:\/\/[^\s<>"'`\\]+$/i.test(address);
  const url = isWhole && address.length <= MAX_CHARACTERS ? URL.parse(address) : null;
  return url && url.username + url.password + url.port === "" ? url : undefined;
}

function embedOf({ name, kind, shape, sandbox, allow, seesSite }: Provider, target: Target): Embed {
  return { site: name, kind, shape, sandbox, allow, ...(seesSite && { seesSite }), ...target };
}
