import { PROVIDERS } from "./providers.ts";
import type { Provider } from "./types.ts";

/** A site that frames load from. */
export interface FramedSite {
  name: string;
  hosts: string[];
}

/** The sites of frames' origins, each with its hosts, by name. */
export function sitesOf(origins: readonly string[], own: readonly Provider[] = []): FramedSite[] {
  const sites = new Map<string, string[]>();
  for (const origin of origins) {
    const { host } = new URL(origin);
    const provider = [...own, ...PROVIDERS].find((each) => each.origins.includes(origin));
    const name = provider?.name ?? host;
    sites.set(name, [...(sites.get(name) ?? []), host]);
  }
  return Array.from(sites, ([name, hosts]) => ({ name, hosts }));
}
