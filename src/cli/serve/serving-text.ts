import { networkInterfaces } from "node:os";
import { DESK_URL } from "../../pages/site-urls.ts";
import { type HostRules, isLoopback } from "../../serve/known-hosts.ts";

interface Serving extends Pick<HostRules, "host"> {
  port: number;
  /** The port that was asked for; 0 for any. */
  wanted: number;
  pathPrefix: string;
  drafts: boolean;
  /** Whether the site has a web desk. */
  hasDesk: boolean;
}

/** The addresses of the site and its desk, and a warning if other machines can reach them. */
export function servingText(
  { host, port, wanted, pathPrefix, drafts, hasDesk }: Serving,
  addresses: () => string[] = ownAddresses,
): string {
  const urls = hostsOf(host, addresses).map((name) => `http://${name}:${port}${pathPrefix}`);
  const what = drafts ? "the site, its drafts and articles under embargo" : "the site";
  const warning = `warning: Anyone who can reach this machine over the network can read ${what}.\nhelp: Leave out --host to serve this machine only.\n`;
  const taken =
    wanted === 0 || wanted === port
      ? ""
      : `Port ${wanted} is in use by a different program, so this is port ${port}.\n`;
  const desk = hasDesk ? `Write at ${urls[0]}${DESK_URL.slice(1)}\n` : "";
  return `${taken}Serving ${urls.join(" and ")}\n${desk}${isLoopback(host) ? "" : warning}`;
}

/** The address at which a browser on this machine finds the server, without a path. */
export function originOfServer(host: string, port: number): string {
  const [name = host] = hostsOf(host, () => []);
  return `http://${name}:${port}`;
}

function hostsOf(host: string, addresses: () => string[]): string[] {
  if (host === "0.0.0.0" || host === "::") return ["localhost", ...addresses()];
  return [host.includes(":") ? `[${host}]` : host];
}

function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all.flatMap(({ address, family, internal }) =>
    family === "IPv4" && !internal ? [address] : [],
  );
}
