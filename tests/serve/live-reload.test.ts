import { get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { useScratch } from "../kit/disk/scratch.ts";
import { useLiveServer } from "../kit/servers/live-server.ts";
import { rawGet, sendRaw } from "../kit/servers/raw-http.ts";
import { listenForVersions } from "../kit/servers/version-events.ts";

vi.setConfig({ testTimeout: 60_000 });

const start = useLiveServer(useScratch());
const site = () => start({ "index.html": "<head></head>" });

test("who listens hears the version at once, and each one after it, always a later one", async () => {
  const server = await site();
  const hearings = await Promise.all([
    listenForVersions(server.url),
    listenForVersions(server.url),
  ]);
  for (let round = 0; round < 3; round += 1) server.reload();
  for (const { versions, until, close } of hearings) {
    await until(4);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    expect(new Set(versions).size).toBe(4);
    close();
  }
});

test("a page says which version it shows: that of the moment when it was asked for", async () => {
  let reload = () => {};
  const server = await start(
    {},
    {
      page: async () => {
        reload();
        return { status: 200, body: "<head></head>" };
      },
    },
  );
  const first = await listenForVersions(server.url);
  reload = server.reload;
  const text = await (await fetch(server.url)).text();
  await first.until(2);
  expect(Number(/data-version="(\d+)"/.exec(text)?.[1])).toBe(first.versions[0]);
  first.close();
});

test("it tells no more than a number", async () => {
  const { port, reload } = await site();
  const told = sendRaw(port, rawGet("/.dateline/events"));
  await setTimeout(100);
  reload();
  const [, body = ""] = (await told).text.split("\r\n\r\n");
  expect(body.replace(/^[0-9a-f]+\r?$/gm, "").replace(/\s+/g, " ")).toMatch(
    /^ ?retry: 500 data: \d+ (?:data: \d+ )?$/,
  );
});

test("a page that another site opens does not hear", async () => {
  const { url } = await site();
  const foreign = [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }];
  for (const headers of foreign) {
    expect((await fetch(`${url}.dateline/events`, { headers })).status).toBe(403);
  }
  expect((await fetch(`${url}.dateline/events`, { method: "HEAD" })).status).toBe(200);
});

test("a thousand pages may listen, no more are taken, and pages are answered all the while", async () => {
  const { url, port, reload } = await site();
  const stream = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, path: "/.dateline/events", agent: false }, resolve).on("error", reject);
    });
  const streams: IncomingMessage[] = [];
  while (streams.length < 1_000) {
    streams.push(...(await Promise.all(Array.from({ length: 100 }, stream))));
  }
  expect(streams.every(({ statusCode }) => statusCode === 200)).toBe(true);
  const more = await stream();
  expect(more.statusCode).toBe(503);
  expect((await fetch(url)).status).toBe(200);
  reload();
  for (const each of streams) each.destroy();
  await vi.waitFor(async () => expect((await stream()).statusCode).toBe(200), { timeout: 20_000 });
});

test("a listener that takes nothing, and one that goes in the middle, hold nobody up", async () => {
  const { url, port, reload } = await site();
  const [lazy, gone] = [connect(port, "127.0.0.1"), connect(port, "127.0.0.1")];
  lazy.pause();
  for (const socket of [lazy, gone]) socket.write(rawGet("/.dateline/events"));
  await setTimeout(100);
  gone.resetAndDestroy();
  for (let round = 0; round < 1_000; round += 1) reload();
  const hearing = await listenForVersions(url);
  reload();
  await hearing.until(2);
  hearing.close();
  lazy.destroy();
});
