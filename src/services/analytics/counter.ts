import type { Counter } from "../../content/services.ts";
import { hostOf } from "../server-url.ts";

/** A service that counts visits and sets no cookies. Every host that its pages may reach receives readers' data. */
export function cookieless({ name, ...own }: Omit<Counter, "service"> & { name: string }): Counter {
  return { ...own, service: { name, hosts: hostsIn(own), cookieless: true } };
}

export function hostsIn({ needs }: Pick<Counter, "needs">): string[] {
  return [...new Set(Object.values(needs).flat().map(hostOf))];
}
