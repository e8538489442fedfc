import { lookup as lookUp } from "node:dns";
import { BlockList, isIP, isIPv6, type LookupFunction } from "node:net";

/**
 * Anyone can write a URL into an article, so it must never make this machine send requests into its own network:
 * https://owasp.org/www-community/attacks/Server_Side_Request_Forgery. Ranges from the IANA registries
 * https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry.
 */
const SPECIAL_IPV4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];
/** Special ranges within 2000::/3, the range allocated to the public internet. */
const SPECIAL_IPV6: readonly [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["3fff::", 20],
];
/** Ranges whose addresses embed an IPv4 address, which starts at bit `bits`. */
const EMBEDDING_RANGES = (
  [
    ["::ffff:0:0", 96],
    ["64:ff9b::", 96],
    ["2002::", 16],
  ] as const
).map(([net, bits]) => ({ range: listOf([[net, bits]], "ipv6"), bits }));

const special = listOf(SPECIAL_IPV4, "ipv4");
const specialIpv6 = listOf(SPECIAL_IPV6, "ipv6");
const allocatedIpv6 = listOf([["2000::", 3]], "ipv6");

function listOf(ranges: readonly [string, number][], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [net, bits] of ranges) list.addSubnet(net, bits, family);
  return list;
}

/** True for an IP address of the public internet. */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return isIP(address) === 4 && !special.check(address, "ipv4");
  const embedding = EMBEDDING_RANGES.find(({ range }) => range.check(address, "ipv6"));
  if (embedding) return isPublicAddress(embeddedIpv4(address, embedding.bits));
  return allocatedIpv6.check(address, "ipv6") && !specialIpv6.check(address, "ipv6");
}

/** The IPv4 address embedded in an IPv6 address, starting at bit `bit`. */
function embeddedIpv4(address: string, bit: number): string {
  // URL parsing normalizes the address: no dotted part, and at most one `::`.
  const plain = new URL(`http://[${address.replace(/%.*/, "")}]`).hostname.slice(1, -1);
  const [before = "", after] = plain.split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after ? after.split(":") : [];
  const words = [...head, ...Array(8 - head.length - tail.length).fill("0"), ...tail];
  return words
    .slice(bit / 16, bit / 16 + 2)
    .map((word) => Number.parseInt(word, 16))
    .flatMap((word) => [word >> 8, word & 255])
    .join(".");
}

/** Error code of a host that has no public address. */
export const NOT_PUBLIC = "ERR_ADDRESS_NOT_PUBLIC";

/** False for a private IP address: the HTTP client never looks those up, so `publicLookup` would not catch them. */
export function isPublicHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(bare) === 0 || isPublicAddress(bare);
}

/** Resolves a host name to its public addresses only. The HTTP client connects to exactly these. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "", 0);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (!first) {
      const refused = new Error(`${hostname} is not a host on the public internet`);
      return callback(Object.assign(refused, { code: NOT_PUBLIC }), "", 0);
    }
    if (options.all) callback(null, open);
    else callback(null, first.address, first.family);
  });
};
