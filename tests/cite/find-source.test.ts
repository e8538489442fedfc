import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { findCopy, saveCopy } from "../../src/cite/archived-copy.ts";
import { findSource } from "../../src/cite/find-source.ts";
import { fetcher } from "../../src/web/fetch.ts";
import { type Asked, json, network } from "../conversation/networks.ts";

type Answer = (response: ServerResponse, asked: Asked) => void;

const fetch = fetcher({ userAgent: "test", timeout: 2_000, maxBytes: 100_000, allowPrivate: true });

/** What is found at a server that answers everything in one way. */
async function found(named: { doi: string } | { isbn: string } | "page", answer: Answer) {
  await using server = await network((asked, response) => answer(response, asked));
  const { url } = server;
  const at = { doi: url, openLibrary: url, wayback: url, waybackSave: url };
  const what = named === "page" ? { url: new URL(`${url}/page`) } : named;
  return await findSource(what, { fetch, at });
}

const BAD: readonly (readonly [string, Answer, string])[] = [
  ["hangs", () => {}, "takes too long to answer"],
  [
    "asks for a pause",
    (response) => response.writeHead(429, { "retry-after": "60" }).end(),
    "the server asks for a pause for 60 seconds",
  ],
  ["is gone", (response) => response.writeHead(410).end(), "it was deleted or is not public"],
  [
    "redirects in a circle",
    (response) => response.writeHead(302, { location: "/page" }).end(),
    "it redirects more than 8 times",
  ],
  [
    "redirects to a file",
    (response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
    "it redirects to a file: URL",
  ],
  ["never ends", (response) => void response.end("x".repeat(110_000)), "answers with too much"],
  [
    "stands for gigabytes",
    (response) =>
      response
        .writeHead(200, { "content-encoding": "gzip" })
        .end(gzipSync(Buffer.alloc(10_000_000))),
    "answers with too much",
  ],
];

test.each(BAD)("a page that %s gives no source", async (_, answer, why) => {
  expect(await found("page", answer)).toMatchObject({ why: expect.stringContaining(why) });
});

test("a page is read in its encoding, compressed or not, and a picture by its name", async () => {
  const page = Buffer.from("<title>Größe</title>", "latin1");
  const headers = { "content-type": "text/html; charset=iso-8859-1" };
  const plain: Answer = (response) => void response.writeHead(200, headers).end(page);
  const packed: Answer = (response) =>
    void response.writeHead(200, { ...headers, "content-encoding": "gzip" }).end(gzipSync(page));
  for (const answer of [plain, packed])
    expect(await found("page", answer)).toMatchObject({ title: "Größe" });
  const picture: Answer = (response) =>
    void response.writeHead(200, { "content-type": "image/png" }).end("x");
  expect(await found("page", picture)).toMatchObject({ title: "page" });
});

test("a registry that answers with anything else gives no source, or an empty one", async () => {
  for (const data of [[], null, "x", 1])
    expect(
      await found({ doi: "10.1000/182" }, (response, asked) => json(data)(asked, response)),
      `${data}`,
    ).toHaveProperty("why");
  expect(await found({ doi: "10.1000/182" }, (response) => void response.end("<p>"))).toEqual({
    why: "the answer is not JSON",
  });
  const odd = { title: { a: 1 }, author: "x", issued: [[]], type: 3, URL: "javascript:alert(1)" };
  expect(
    await found({ doi: "10.1000/182" }, (response, asked) => json(odd)(asked, response)),
  ).toMatchObject({ doi: "10.1000/182" });
  expect(
    await found({ isbn: "9783161484100" }, (response, asked) => json({})(asked, response)),
  ).toEqual({
    why: "Open Library does not know this ISBN",
  });
});

/** Asks an archive that answers everything in one way. */
async function copy(answer: Answer, save = false) {
  await using server = await network((asked, response) => answer(response, asked));
  const at = { wayback: server.url, waybackSave: server.url };
  return await (save ? saveCopy : findCopy)("https://a.example/", { fetch, at });
}

test("an archive's copy has its address and its day", async () => {
  const closest = {
    available: true,
    status: "200",
    url: "http://web.archive.org/web/20260302101500/https://a.example/",
  };
  const answer =
    (snapshot: object): Answer =>
    (response, asked) =>
      json({ archived_snapshots: { closest: snapshot } })(asked, response);
  expect(await copy(answer(closest))).toEqual({
    archived: "https://web.archive.org/web/20260302101500/https://a.example/",
    "archive-date": "2026-03-02",
  });
  expect(await copy(answer({ ...closest, status: "404" }))).toHaveProperty("why");
  expect(
    await copy(answer({ ...closest, url: "javascript:/web/20260302101500/https://a" })),
  ).toHaveProperty("why");
});

test("a copy that was just made is where the archive leads to", async () => {
  const saves: Answer = (response, { url }) =>
    url.startsWith("/save/")
      ? void response.writeHead(302, { location: "/web/20261130120000/https://a.example/" }).end()
      : void response.end("copy");
  expect(await copy(saves, true)).toMatchObject({ "archive-date": "2026-11-30" });
  expect(await copy((response) => void response.end("busy"), true)).toEqual({
    why: "the Wayback Machine names no copy of it",
  });
});
