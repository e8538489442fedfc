import { once } from "node:events";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { buildArgs, dateline } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";
import { type Serving, serveLive } from "../../kit/servers/serve-command.ts";
import { takeTenPorts } from "../../kit/servers/taken-ports.ts";

vi.setConfig({ testTimeout: 120_000 });

const place = useScratch();
const at = (path: string) => join(place.folder, path);
beforeEach(() => {
  writeContent(at("content"), { "articles/one.md": article() });
});

let serving: Serving | undefined;
afterEach(() => serving?.kill());

const args = (...more: string[]) => {
  const [, ...options] = buildArgs(at("content"), at("_site"), "--cache", at("cache"));
  return [...options, "--no-restart", ...more];
};

test("Ctrl-C ends it at once, with pages open, and its port is free", async () => {
  serving = await serveLive(args("--port", "0"));
  const { url } = serving;
  const [stream] = await once(get(`${url}.dateline/events`), "response");
  stream.on("error", () => {}).resume();
  await serving.stop();
  await expect(fetch(url)).rejects.toThrow();
});

test("where it can't listen, a sentence says why, and nothing is built", async () => {
  const { first: port, servers } = await takeTenPorts();
  for (const [more, why] of [
    [["--port", String(port)], `Ports ${port} to ${port + 9} are in use`],
    [["--host", "203.0.113.9"], "This machine does not have the address 203.0.113.9"],
  ] as const) {
    const { status, stdout, stderr } = dateline(["serve", ...args(...more)]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(new RegExp(`^error: ${why}.*\nhelp: .*\n$`));
    expect(existsSync(at("_site"))).toBe(false);
  }
  for (const server of servers) server.close();
});

test("a folder that is not a build's is not served", () => {
  mkdirSync(at("_site"));
  writeFileSync(at("_site/secret.txt"), "secret");
  const { status, stdout, stderr } = dateline(["serve", ...args("--port", "0")]);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^error: .*contains files that Dateline did not write\nhelp: .*\n$/);
});

test("a content folder that disappears while it is served is reported, does not end the server, and is watched again when it is back", async () => {
  serving = await serveLive(args("--port", "0"));
  await serving.waitFor(/^Built /m, 60_000);
  renameSync(at("content"), at("elsewhere"));
  await serving.waitFor(/ error |^error: /m, 60_000);
  const { url } = serving;
  const front = async () => (await fetch(url)).text();
  await vi.waitUntil(async () => (await front()).includes("<dialog"), 60_000);
  renameSync(at("elsewhere"), at("content"));
  await vi.waitUntil(async () => !(await front()).includes("<dialog"), 60_000);
  mkdirSync(at("content/pages"), { recursive: true });
  writeFileSync(at("content/pages/new.md"), "---\ntitle: New\n---\n\nNew.\n");
  await vi.waitUntil(async () => (await fetch(`${url}new/`)).status === 200, 60_000);
  expect(serving.printed()).not.toContain("    at ");
});

test("beyond this machine it serves only where that was asked for, and says so", async () => {
  serving = await serveLive(args("--port", "0", "--host", "0.0.0.0", "--drafts"));
  await serving.waitFor(
    /^warning: Anyone who can reach this machine .* drafts .*\nhelp: /m,
    60_000,
  );
});
