import { lookup as lookUp } from "node:dns";
import { BlockList, isIP, isIPv6, type LookupFunction } from "node:net";

/**
 * An article is input from anybody, and a url in it must not make this machine ask its own network for something:
 * https://owasp.org/www-community/attacks/Server_Side_Request_Forgery. By the registries of special addresses,
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
/** Of what is given out to the public, 2000::/3. */
const SPECIAL_IPV6: readonly [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["3fff::", 20],
];
/** Each holds an address of IPv4, from the bit that is named on. */
const CARRIERS = (
  [
    ["::ffff:0:0", 96],
    ["64:ff9b::", 96],
    ["2002::", 16],
  ] as const
).map(([net, bits]) => ({ range: listOf([[net, bits]], "ipv6"), bits }));

const special = listOf(SPECIAL_IPV4, "ipv4");
const specialIpv6 = listOf(SPECIAL_IPV6, "ipv6");
const givenOut = listOf([["2000::", 3]], "ipv6");

function listOf(ranges: readonly [string, number][], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [net, bits] of ranges) list.addSubnet(net, bits, family);
  return list;
}

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return isIP(address) === 4 && !special.check(address, "ipv4");
  const carrier = CARRIERS.find(({ range }) => range.check(address, "ipv6"));
  if (carrier) return isPublicAddress(carried(address, carrier.bits));
  return givenOut.check(address, "ipv6") && !specialIpv6.check(address, "ipv6");
}

/** The IPv4 address in an IPv6 one, which begins at a bit. */
function carried(address: string, bit: number): string {
  // Without a zone, in the one form that a url has: no dotted part, and at most one `::`.
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

/** The code of the error where a host has no address that may be asked. */
export const NOT_PUBLIC = "ERR_ADDRESS_NOT_PUBLIC";

/** A url's host that is an address itself is never looked up: it is to be asked about before. */
export function isPublicHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(bare) === 0 || isPublicAddress(bare);
}

/** Resolves a host name to those of its addresses that are public. What it gives is what is connected to. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "", 0);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (!first) {
      const refused = new Error(`${hostname} is no host of the public internet`);
      return callback(Object.assign(refused, { code: NOT_PUBLIC }), "", 0);
    }
    if (options.all) callback(null, open);
    else callback(null, first.address, first.family);
  });
};
