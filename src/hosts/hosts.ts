import { azure } from "./azure.ts";
import { caddy } from "./caddy.ts";
import { cloudflare } from "./cloudflare.ts";
import { codeberg } from "./codeberg.ts";
import { firebase } from "./firebase.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import type { Host } from "./host.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { none } from "./none.ts";
import { s3 } from "./s3.ts";
import { vercel } from "./vercel.ts";
import { workers } from "./workers.ts";

/** Every host that a publication can name. A new one is a file and a line. */
const REGISTRY = {
  github,
  gitlab,
  netlify,
  cloudflare,
  workers,
  vercel,
  s3,
  azure,
  firebase,
  codeberg,
  nginx,
  caddy,
  none,
} as const satisfies Record<string, Host>;

export type HostName = keyof typeof REGISTRY;

export const HOSTS: Readonly<Record<HostName, Host>> = REGISTRY;

export const HOST_NAMES = Object.keys(REGISTRY) as HostName[];
