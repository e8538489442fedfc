import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { refusalOf } from "../../src/serve/refusal.ts";

const REACH = { host: "localhost", allowed: ["preview.example", ".tunnel.example"] };
const HOST = "localhost:8080";

/** The status of the response to a request: 200 if nothing refuses it. */
function statusOf(
  headers: Record<string, string>,
  {
    method = "GET",
    url = "/",
    hosts = [HOST],
  }: { method?: string; url?: string; hosts?: string[] } = {},
): number {
  const { origin } = headers;
  const request = {
    ...{ method, url },
    headers: { host: hosts[0], ...headers },
    headersDistinct: { host: hosts, ...(origin !== undefined && { origin: origin.split(", ") }) },
  };
  return refusalOf(request as unknown as IncomingMessage, REACH)?.status ?? 200;
}

test.each([
  ["http://localhost:8080", 200],
  ["https://localhost:8080", 200],
  ["http://localhost:8081", 403],
  ["http://preview.example", 200],
  ["https://a.tunnel.example", 200],
  ["https://tunnel.example.evil.example", 403],
  ["httpx://localhost:8080", 403],
  ["httpss://preview.example", 403],
  ["ftp://preview.example", 403],
  ["null", 403],
  ["http://localhost:8080, https://evil.example", 403],
])("a script of the origin %s is answered %i", (origin, status) => {
  expect(statusOf({ origin })).toBe(status);
});

test.each([
  ["same-origin", "no-cors", 200],
  ["none", "navigate", 200],
  ["cross-site", "navigate", 200],
  ["cross-site", "no-cors", 403],
  ["same-site", "navigate", 200],
  ["same-site", "cors", 403],
])("an element of a %s page, in the mode %s, is answered %i", (site, mode, status) => {
  expect(statusOf({ "sec-fetch-site": site, "sec-fetch-mode": mode })).toBe(status);
});

test.each([
  [["localhost:8080"], "/", 200],
  [["127.0.0.1"], "/", 200],
  [["preview.example:443"], "/", 200],
  [["evil.example"], "/", 403],
  [[], "/", 400],
  [["localhost", "localhost"], "/", 400],
  [["a b"], "/", 400],
  [["localhost"], "http://evil.example/", 403],
  [["localhost"], "http://a b/", 400],
  [["localhost"], "HTTP://localhost/", 200],
])("a request for the host %j and %s is answered %i", (hosts, url, status) => {
  expect(statusOf({}, { hosts, url })).toBe(status);
});

test.each([
  ["GET", 200],
  ["HEAD", 200],
  ["POST", 405],
  ["get", 405],
])("%s is answered %i", (method, status) => {
  expect(statusOf({}, { method })).toBe(status);
});
