import { expect, test } from "vitest";
import {
  hostnameOf,
  isKnownHost,
  isLoopback,
  parseAllowedHost,
  parseHost,
} from "../../src/serve/known-hosts.ts";

test.each([
  ["localhost", "localhost"],
  ["LocalHost:8080", "localhost"],
  ["localhost:", "localhost"],
  ["localhost.:8080", "localhost"],
  ["127.0.0.1:65535", "127.0.0.1"],
  ["2130706433", "127.0.0.1"],
  ["[::1]:8080", "::1"],
  ["[0:0:0:0:0:0:0:1]", "::1"],
  ["my_box.local", "my_box.local"],
])("a Host of %s names %s", (header, name) => {
  expect(hostnameOf(header)).toBe(name);
});

test.each([
  "",
  ":8080",
  "localhost:65536",
  "localhost:99999",
  "localhost:-1",
  "localhost:80a",
  "localhost:8080:8080",
  "user@localhost",
  "localhost/x",
  "localhost#x",
  "localhost, evil.example",
  "::1",
  "[::1",
  "[localhost]",
  "256.1.1.1",
  "lo calhost",
  "%6cocalhost",
])("a Host of “%s” is malformed", (header) => {
  expect(hostnameOf(header)).toBeUndefined();
});

const THIS_MACHINE = ["localhost", "preview.localhost", "127.0.0.1", "127.9.9.9", "::1"];
const FOREIGN = [
  "evil.example",
  "localhost.evil.example",
  "evil-localhost",
  "127.0.0.1.evil.example",
  "127.evil.example",
];

test.each([
  ["localhost", [], THIS_MACHINE, [...FOREIGN, "192.168.1.5", "0.0.0.0", "::"]],
  ["127.0.0.1", [], THIS_MACHINE, [...FOREIGN, "192.168.1.5"]],
  ["0.0.0.0", [], [...THIS_MACHINE, "192.168.1.5", "0.0.0.0", "fe80::1"], FOREIGN],
  ["Desk.local", [], [...THIS_MACHINE, "desk.local", "10.0.0.1"], FOREIGN],
  ["localhost", ["a.example"], ["a.example"], [...FOREIGN, "b.a.example", "ba.example"]],
  ["localhost", [".a.example"], ["a.example", "b.a.example", "c.b.a.example"], ["ba.example"]],
])("served at %s and allowed as %s", (host, allowed, known, unknown) => {
  const reach = { host, allowed };
  expect(known.filter((name) => !isKnownHost(name, reach))).toEqual([]);
  expect(unknown.filter((name) => isKnownHost(name, reach))).toEqual([]);
});

test("only addresses and names of this machine are loopback", () => {
  expect(THIS_MACHINE.filter((name) => !isLoopback(name))).toEqual([]);
  expect([...FOREIGN, "0.0.0.0", "::", "10.0.0.1"].filter(isLoopback)).toEqual([]);
});

test("--host takes an address or a name alone", () => {
  const taken = ["0.0.0.0", "::", "[::1]", "LOCALHOST", "desk-2.local"].map(parseHost);
  expect(taken).toEqual(["0.0.0.0", "::", "::1", "localhost", "desk-2.local"]);
  const refused = ["", "localhost:80", "http://localhost", "[x]", "[127.0.0.1]", "a b", "-x"];
  expect(refused.map(parseHost).filter(Boolean)).toEqual([]);
});

test("--allow-host takes a name, or all names below one, and no address or star", () => {
  expect(["A.example", ".ws.example"].map(parseAllowedHost)).toEqual(["a.example", ".ws.example"]);
  const refused = ["", ".", "*", "*.example", "..a", "127.0.0.1", "a.example:80", "https://a"];
  expect(refused.map(parseAllowedHost).filter(Boolean)).toEqual([]);
});
