import { isIP } from "node:net";

/** Where a server listens, and by which names it may be called. */
export interface Reach {
  /** The address or name that it listens at. `localhost` is both loopback addresses. */
  host: string;
  /** More names, as of a tunnel: `preview.example.org`. `.example.org` is that name and every name below it. */
  allowed: readonly string[];
}

/** A `Host` is a name or an address, and perhaps a port: https://www.rfc-editor.org/rfc/rfc9110#section-7.2 */
const HOST = /^([a-z0-9._~-]+|\[[0-9a-f:.]+\])(?::(\d{0,5}))?$/i;
const LAST_PORT = 65_535;

/** The name or address in a `Host`: in small letters, an IPv6 address without brackets. Undefined if malformed. */
export function hostnameOf(header: string): string | undefined {
  const [, name = "", port = ""] = HOST.exec(header) ?? [];
  const parsed = Number(port) <= LAST_PORT ? URL.parse(`http://${name}/`) : null;
  return parsed?.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
}

const NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i;

/** An address, an IPv6 one with or without brackets, or a name, without a port. Undefined for any other text. */
export function hostIn(text: string): string | undefined {
  const bare = text.replace(/^\[(.*)\]$/, "$1");
  if (isIP(text) !== 0 || isIP(bare) === 6) return bare;
  return NAME.test(text) ? text.toLowerCase() : undefined;
}

/** A name to allow, or `.` and a name for all below it. Undefined for any other text. */
export function allowedIn(text: string): string | undefined {
  const name = text.replace(/^\./, "");
  return isIP(name) === 0 && NAME.test(name) ? text.toLowerCase() : undefined;
}

/** Whether the name or address can only mean this machine. */
export function isLoopback(host: string): boolean {
  if (isIP(host) !== 0) return host === "::1" || host.startsWith("127.");
  return host === "localhost" || host.endsWith(".localhost");
}

/**
 * Whether the server may be called by this name. Any web page can point a name of its own at this machine and then read
 * what answers (DNS rebinding), so an unknown name is refused. Nobody can do that with an address: a server that
 * listens beyond this machine answers to any.
 */
export function isKnown(hostname: string, { host, allowed }: Reach): boolean {
  if (isLoopback(hostname) || hostname === host.toLowerCase()) return true;
  return (isIP(hostname) !== 0 && !isLoopback(host)) || isAllowed(hostname, allowed);
}

/** Whether an editor has allowed the name. */
export function isAllowed(hostname: string, allowed: readonly string[]): boolean {
  return allowed.some(
    (name) =>
      hostname === name.replace(/^\./, "") || (name.startsWith(".") && hostname.endsWith(name)),
  );
}
