import { lookup } from "node:dns";
import { promisify } from "node:util";
import { expect, test, vi } from "vitest";
import {
  isPublicAddress,
  isPublicHost,
  NOT_PUBLIC,
  publicLookup,
} from "../../src/web/public-addresses.ts";

test.each([
  ...["127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255"],
  ...["192.168.1.1", "169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255"],
  ...["::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1"],
  ...["::ffff:127.0.0.1", "::ffff:a00:1", "64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "2002:7f00:1::"],
  ...["2002:c0a8:101::1", "2001::1", "::7f00:1", "not an address", ""],
])("%s is not an address of the public internet", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  ...["1.1.1.1", "93.184.216.34", "172.15.0.1", "172.32.0.1", "100.128.0.1", "223.255.255.255"],
  ...[
    "2606:4700::1111",
    "2a00:1450:4001::1",
    "::ffff:1.1.1.1",
    "64:ff9b::101:101",
    "2002:101:101::1",
  ],
])("%s is one", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test("a host that is an address is judged by it, and a name is looked up first", () => {
  expect(isPublicHost("[::1]")).toBe(false);
  expect(isPublicHost("10.0.0.1")).toBe(false);
  expect(isPublicHost("[2606:4700::1111]")).toBe(true);
  expect(isPublicHost("localhost")).toBe(true);
});

vi.mock("node:dns", () => ({ lookup: vi.fn() }));

/** Mocks the answer of the name server. */
function named(...addresses: string[]): void {
  const all = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  vi.mocked(lookup).mockImplementation(((
    _: string,
    __: object,
    done: (...args: unknown[]) => void,
  ) => done(null, all)) as never);
}

const find = promisify<string, object, unknown>(publicLookup as never);

test("of a name's addresses only the public ones are connected to", async () => {
  named("127.0.0.1", "1.1.1.1", "fd00::1", "2606:4700::1111");
  expect(await find("rebound.example", { all: true })).toEqual([
    { address: "1.1.1.1", family: 4 },
    { address: "2606:4700::1111", family: 6 },
  ]);
  expect(await find("rebound.example", {})).toBe("1.1.1.1");
});

test("a name of private addresses alone is refused", async () => {
  named("10.0.0.1", "::1");
  await expect(find("inside.example", { all: true })).rejects.toMatchObject({ code: NOT_PUBLIC });
});
