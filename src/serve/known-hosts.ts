import { isIP } from "node:net";

/** Where a server listens, and the host names that requests may use. */
export interface HostRules {
  /** The address or name to listen on. `localhost` means both loopback addresses. */
  host: string;
  /** Additional names, such as a tunnel's: `preview.example.org`. `.example.org` also covers every subdomain. */
  allowed: readonly string[];
}

/** A `Host` header is a name or an address with an optional port: https://www.rfc-editor.org/rfc/rfc9110#section-7.2 */
const HOST = /^([a-z0-9._~-]+|\[[0-9a-f:.]+\])(?::(\d{0,5}))?$/i;
const LAST_PORT = 65_535;

/** The name or address in a `Host` header, in lower case, IPv6 without brackets. Undefined if malformed. */
export function hostnameOf(header: string): string | undefined {
  const [, name = "", port = ""] = HOST.exec(header) ?? [];
  const parsed = Number(port) <= LAST_PORT ? URL.parse(`http://${name}/`) : null;
  return parsed?.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
}

const NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i;

/** An address (IPv6 with or without brackets) or a name, without a port. Undefined for any other text. */
export function parseHost(text: string): string | undefined {
  const bare = text.replace(/^\[(.*)\]$/, "$1");
  if (isIP(text) !== 0 || isIP(bare) === 6) return bare;
  return NAME.test(text) ? text.toLowerCase() : undefined;
}

/** A name to allow, or `.` and a domain to allow it with all its subdomains. Undefined for any other text. */
export function parseAllowedHost(text: string): string | undefined {
  const name = text.replace(/^\./, "");
  return isIP(name) === 0 && NAME.test(name) ? text.toLowerCase() : undefined;
}

/** True if the name or address always means this machine. */
export function isLoopback(host: string): boolean {
  if (isIP(host) !== 0) return host === "::1" || host.startsWith("127.");
  return host === "localhost" || host.endsWith(".localhost");
}

/**
 * Whether requests may use this host name. Any website can point a domain it owns at this machine and then read the
 * responses (DNS rebinding), so unknown names are refused. This attack does not work with addresses, so a server that
 * listens on the network accepts any address.
 */
export function isKnownHost(hostname: string, { host, allowed }: HostRules): boolean {
  if (isLoopback(hostname) || hostname === host.toLowerCase()) return true;
  return (isIP(hostname) !== 0 && !isLoopback(host)) || isAllowedHost(hostname, allowed);
}

/** Whether `--allow-host` allows the name. */
export function isAllowedHost(hostname: string, allowed: readonly string[]): boolean {
  return allowed.some(
    (name) =>
      hostname === name.replace(/^\./, "") || (name.startsWith(".") && hostname.endsWith(name)),
  );
}
