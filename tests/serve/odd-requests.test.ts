import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { useScratch } from "../kit/disk/scratch.ts";
import { useLiveServer } from "../kit/servers/live-server.ts";
import { rawGet, sendRaw } from "../kit/servers/raw-http.ts";

const start = useLiveServer(useScratch());
const site = () =>
  start({ "index.html": "<title>Front</title>", "a/index.html": "<title>A</title>" });

const LONG_NAME = `/${"a".repeat(5_000)}`;
const upgrade = (more: string) =>
  `GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n${more}\r\n\r\n`;

/** A raw request, and the statuses of the responses. */
const ODD: [string, string, number[]][] = [
  ["an ordinary one", rawGet("/"), [200]],
  ["a bad percent code", rawGet("/%ff"), [400]],
  ["half a character", rawGet("/%E0%A4%A/"), [400]],
  ["encoded slashes and dots", rawGet("/..%2f..%2fetc%2fpasswd"), [400]],
  ["dots", rawGet("/../../etc/passwd"), [400]],
  ["NUL", rawGet("/%00"), [400]],
  ["backslashes", rawGet("/..\\..\\etc"), [400]],
  ["bytes that are not UTF-8", rawGet("/\u00ff\u00fe"), [400]],
  ["an absolute url", rawGet("http://localhost/a/"), [200]],
  ["an absolute url of another host", rawGet("http://evil.example/"), [403]],
  ["an absolute url with a user", rawGet("http://localhost@evil.example/"), [400]],
  ["two slashes", rawGet("//evil.example/.."), [400]],
  ["two slashes and a folder's name", rawGet("//a"), [404]],
  ["a redirect that could lead away", rawGet("/a?//evil.example"), [302]],
  ["a very long name", rawGet(LONG_NAME), [404]],
  ["a header without end", rawGet("/", ["Host: localhost", `X: ${"x".repeat(100_000)}`]), [431]],
  ["no host", rawGet("/", []), [400]],
  ["an old version without a host", "GET / HTTP/1.0\r\n\r\n", [400]],
  ["an old version with a host", "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n", [200]],
  ["no version", "GET /\r\n\r\n", [400]],
  ["two hosts", rawGet("/", ["Host: localhost", "Host: evil.example"]), [400]],
  ["two hosts that are one", rawGet("/", ["Host: localhost", "Host: localhost"]), [400]],
  ["an empty host", rawGet("/", ["Host:"]), [400]],
  ["a port too high", rawGet("/", ["Host: localhost:65536"]), [400]],
  ["an invalid port", rawGet("/", ["Host: localhost:http"]), [400]],
  ["another port, as behind a tunnel", rawGet("/", ["Host: localhost:1"]), [200]],
  ["an unknown host", rawGet("/", ["Host: evil.example"]), [403]],
  ["a host that begins as a known one", rawGet("/", ["Host: localhost.evil.example"]), [403]],
  ["the address of the network", rawGet("/", ["Host: 192.168.1.5"]), [403]],
  ["an upgrade to WebSocket", upgrade("Upgrade: websocket\r\nSec-WebSocket-Version: 13"), [200]],
  ["an upgrade to HTTP/2", upgrade("Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__"), [200]],
  ["the beginning of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400]],
  ["two at once", `${rawGet("/").replace("close", "keep-alive")}${rawGet("/%ff")}`, [200, 400]],
  ["a tunnel", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n", []],
  [
    "options of the server",
    "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    [405],
  ],
  ["no HTTP", "\u0016\u0003\u0001\u0002\u0000hello\r\n\r\n", [400]],
  ["a line feed in a header", "GET / HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n", [400]],
  [
    "two lengths",
    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
    [400],
  ],
  [
    "chunks without a size",
    "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    [400],
  ],
  ["an expectation", rawGet("/", ["Host: localhost", "Expect: the impossible"]), [417]],
];

test.each(ODD)("%s is answered, and so is the next", async (_, text, statuses) => {
  const { port } = await site();
  expect((await sendRaw(port, Buffer.from(text, "latin1"))).statuses).toEqual(statuses);
  expect((await sendRaw(port, rawGet("/"))).statuses).toEqual([200]);
});

test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])(
  "%s is not answered",
  async (method) => {
    const { url } = await site();
    const { status, headers } = await fetch(url, { method });
    expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  },
);

const OTHER_SITES: [string, Record<string, string>, number][] = [
  ["a script of another site", { Origin: "https://evil.example" }, 403],
  ["a page without an origin", { Origin: "null" }, 403],
  ["another program of this machine", { Origin: "http://localhost:3000" }, 403],
  ["an origin in another form", { Origin: "file://" }, 403],
  ["the page itself", { Origin: "http://localhost:1" }, 200],
  ["the page itself, encrypted by a tunnel", { Origin: "https://localhost:1" }, 200],
  [
    "an image on another site",
    { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" },
    403,
  ],
  ["an image of a neighbour", { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors" }, 403],
  ["a link on another site", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" }, 200],
  ["the address bar", { "Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate" }, 200],
  ["its own image", { "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "no-cors" }, 200],
];

test.each(OTHER_SITES)("of requests by %s", async (_, headers, status) => {
  const { port } = await site();
  const lines = Object.entries({ Host: "localhost:1", ...headers }).map((each) => each.join(": "));
  for (const path of ["/", "/.dateline/live-reload.js"]) {
    expect((await sendRaw(port, rawGet(path, lines))).statuses, path).toEqual([status]);
  }
});

test("a name that was allowed may ask, and be a page's origin while a tunnel calls the server by another", async () => {
  const { port } = await start({ "index.html": "" }, { allowed: ["news.example", ".ws.example"] });
  for (const lines of [
    ["Host: news.example"],
    ["Host: 8080-desk.ws.example", "Origin: https://8080-desk.ws.example"],
    ["Host: localhost", "Origin: https://news.example"],
  ]) {
    expect((await sendRaw(port, rawGet("/", lines))).statuses, lines.join()).toEqual([200]);
  }
});

test("a refused host gets a hint how to allow it", async () => {
  const { port } = await site();
  const { text } = await sendRaw(port, rawGet("/", ["Host: 8080-desk.ws.example"]));
  expect(text).toContain("--allow-host 8080-desk.ws.example");
});

test("it listens to this machine alone, at both of its addresses", async () => {
  const { port } = await site();
  for (const host of ["127.0.0.1", "::1"]) {
    expect((await sendRaw(port, rawGet("/"), host)).statuses, host).toEqual([200]);
  }
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  for (const { address } of all.filter(({ internal, scopeid }) => !internal && !scopeid)) {
    expect((await sendRaw(port, rawGet("/"), address)).statuses, address).toEqual([]);
  }
});
