import { bareHost } from "./hosts.ts";
import { PROVIDERS } from "./providers.ts";
import { likelyServer } from "./servers.ts";
import type { Embed, Provider, Target } from "./types.ts";

/** What a text shows for an address, or the provider that has the address but can't show it. */
export type FoundEmbed = { embed: Embed } | { refusedBy: Provider };

/** A provider of an address. Without a target, it can't show it; unless it is trusted, it gets no frame. */
interface FoundTarget {
  provider: Provider;
  target?: Target;
  isTrusted: boolean;
}

/** Longer URLs are not read. */
const MAX_CHARACTERS = 2000;

/** Finds what a text shows for an address. `own` are the publication's sites. Undefined if no site is known. */
export function findEmbed(address: string, own?: readonly Provider[]): FoundEmbed | undefined {
  const found = findTarget(address, own);
  if (!found) return undefined;
  const { provider, target, isTrusted } = found;
  if (!target) return { refusedBy: provider };
  const { name, kind, shape, sandbox, allow, seesSite } = provider;
  const { frame, ...shown } = target;
  const rights = { sandbox, allow, ...(seesSite && { seesSite }) };
  return {
    embed: { site: name, kind, shape, ...rights, ...shown, ...(isTrusted && { frame }) },
  };
}

/** Finds the provider of an address, and what it has there. */
export function findTarget(
  address: string,
  own: readonly Provider[] = [],
): FoundTarget | undefined {
  const url = plainUrl(address);
  if (!url) return undefined;
  const host = bareHost(url.hostname);
  const candidates = [...own, ...PROVIDERS].filter(({ hosts }) => hosts.includes(host));
  for (const provider of candidates) {
    const target = provider.read(url);
    if (target) return { provider, target, isTrusted: true };
  }
  const [first] = candidates;
  if (first) return { provider: first, isTrusted: true };
  const provider = likelyServer(url);
  const target = provider?.read(url);
  return provider && target && { provider, target, isTrusted: false };
}

/** A web URL without user and port, which can hide where it leads. */
function plainUrl(address: string): URL | undefined {
  const isWhole = /^https?:\/\/[^\s<>"'`\\]+$/i.test(address);
  const url = isWhole && address.length <= MAX_CHARACTERS ? URL.parse(address) : null;
  return url && url.username + url.password + url.port === "" ? url : undefined;
}
