import { cloudflare } from "./cloudflare.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import type { HostSetup } from "./host.ts";
import { netlify } from "./netlify.ts";

/** The hosts that `dateline init` prepares a publication for. A new one is a file and a line. */
export const HOST_SETUPS = {
  github,
  gitlab,
  netlify,
  cloudflare,
  none: { title: "–", files: () => [] },
} as const satisfies Record<string, HostSetup>;

export type HostName = keyof typeof HOST_SETUPS;

export const HOST_NAMES = Object.keys(HOST_SETUPS) as HostName[];
