import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetcher } from "../../src/web/fetch.ts";

const ANSWERS: Record<string, RequestListener> = {
  "/page": (_, response) => response.writeHead(200, { "x-own": "a" }).end("<p>A page"),
  "/utf-8": (_, response) => response.writeHead(301, { location: asBytes("/ä") }).end(),
  "/latin-1": (_, response) => response.writeHead(301, { location: "/ä" }).end(),
  "/slow": (_, response) => void setTimeout(() => response.end("done"), 400),
};

/** As Node.js writes headers: one character for each byte. */
function asBytes(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

let server: Server;
let origin = "";
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers["user-agent"]}`);
    ANSWERS[request.url ?? ""]?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const OPTIONS = { userAgent: "Test/1", timeout: 200, allowPrivate: true };
const fetch = fetcher({ ...OPTIONS, maxBytes: 100 });
const at = (path: string): URL => new URL(path, origin);

test("a page has its status, headers and bytes", async () => {
  expect(await fetch(at("/page"))).toMatchObject({
    status: 200,
    headers: { "x-own": "a" },
    bytes: Buffer.from("<p>A page"),
  });
  expect(asked.at(-1)).toBe("GET Test/1");
});

test("where only headers are asked for, no byte of the page counts", async () => {
  const none = fetcher({ ...OPTIONS, maxBytes: 0 });
  const head = { status: 200, headers: { "x-own": "a" }, bytes: Buffer.alloc(0) };
  expect(await none(at("/page"), { headersOnly: true })).toMatchObject(head);
  expect(await none(at("/page"), { method: "HEAD" })).toMatchObject(head);
  expect(asked.slice(-2)).toEqual(["GET Test/1", "HEAD Test/1"]);
  expect(await none(at("/page"))).toEqual({ code: "ERR_RESPONSE_TOO_LARGE" });
});

test.each(["/utf-8", "/latin-1"])("a Location in %s is read", async (path) => {
  expect(await fetch(at(path))).toMatchObject({ location: "/ä" });
});

test("a question may give its answer more time, and never less", async () => {
  expect(await fetch(at("/slow"))).toEqual({ code: "ETIMEDOUT" });
  expect(await fetch(at("/slow"), { timeout: 5_000 })).toMatchObject({ status: 200 });
  expect(await fetch(at("/page"), { timeout: 1 })).toMatchObject({ status: 200 });
});

test("a check that has ended sends nothing", async () => {
  const before = asked.length;
  const ended = fetcher({ ...OPTIONS, maxBytes: 100, signal: AbortSignal.abort() });
  expect(await ended(at("/page"))).toEqual({ code: "ABORT_ERR" });
  expect(asked).toHaveLength(before);
});
