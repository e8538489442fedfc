import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Fetch, fetcher } from "../../src/web/fetch.ts";
import { readJson } from "../../src/web/read-json.ts";
import { received } from "./answers.ts";

const ANSWERS: Record<string, RequestListener> = {
  "/fine": (_, response) => response.end('{"a":1}'),
  "/moved": (_, response) => response.writeHead(302, { location: "/fine" }).end(),
  "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/html": (_, response) => response.end("<!doctype html><p>Log in"),
  "/cut": (_, response) => response.end('{"a":'),
  "/gone": (_, response) => response.writeHead(404).end("{}"),
  "/private": (_, response) => response.writeHead(403).end("{}"),
  "/broken": (_, response) => response.writeHead(500).end("{}"),
  "/busy": (_, response) => response.writeHead(429, { "retry-after": "30" }).end("{}"),
  "/busy-for-ever": (_, response) => response.writeHead(429, { "retry-after": "x\u001b" }).end(),
  "/huge": (_, response) => {
    const more = () => {
      while (response.write("x".repeat(60_000)));
      response.once("drain", more);
    };
    more();
  },
  "/drips": (_, response) => {
    response.write("{");
    const timer = setInterval(() => response.write(" "), 50);
    response.on("close", () => clearInterval(timer));
  },
  "/hangs": () => {},
  "/hangs-up": ({ socket }) => socket.destroy(),
};

let server: Server;
let origin = "";
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers["user-agent"]);
    (ANSWERS[request.url ?? ""] ?? ((_, own) => own.writeHead(404).end()))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const OPTIONS = { userAgent: "Dateline/test", timeout: 1000, maxBytes: 1_000_000 };
const fetch = fetcher({ ...OPTIONS, allowPrivate: true });
const read = (path: string) => readJson(new URL(path, origin), { fetch });

test("JSON is read, also after a redirect, and the server learns who asks", async () => {
  expect(await read("/fine")).toEqual({ data: { a: 1 } });
  expect(await read("/moved")).toEqual({ data: { a: 1 } });
  expect(new Set(asked)).toEqual(new Set(["Dateline/test"]));
});

test.for([
  ["/loop", "it redirects more than 8 times"],
  ["/file", "it redirects to a file: URL"],
  ["/html", "the answer is not JSON"],
  ["/cut", "the answer is not JSON"],
  ["/gone", "it was deleted or is not public"],
  ["/private", "it is not public"],
  ["/broken", "the server answered with 500"],
  ["/busy", "the server asks for a pause for 30 seconds: try again later"],
  ["/huge", "answers with too much"],
] as const)("a server that misbehaves is told apart: %s", async ([path, why]) => {
  expect(await read(path)).toMatchObject({ why: expect.stringContaining(why) });
});

test.for(["/hangs", "/drips"])("a server that never finishes is left alone: %s", async (path) => {
  expect(await read(path)).toEqual({ why: expect.stringMatching(/ takes too long to answer$/) });
});

test("a server that hangs up, and one that is not there", async () => {
  expect(await read("/hangs-up")).toEqual({ why: expect.stringContaining("can't be reached") });
  const answer = await readJson(new URL("http://127.0.0.1:9/"), { fetch });
  expect(answer).toEqual({ why: expect.stringContaining("can't be reached") });
});

test("no address of a private network is asked, not even after a redirect", async () => {
  const real = fetcher({ ...OPTIONS, allowPrivate: false });
  const before = asked.length;
  expect(await readJson(new URL("/fine", origin), { fetch: real })).toEqual({
    why: expect.stringContaining("is in a private network"),
  });
  const redirecting: Fetch = async (url) =>
    url.hostname === "public.test"
      ? received({ status: 302, location: `${origin}/fine` })
      : await real(url);
  expect(await readJson(new URL("http://public.test/"), { fetch: redirecting })).toEqual({
    why: expect.stringContaining("is in a private network"),
  });
  expect(asked).toHaveLength(before);
});
