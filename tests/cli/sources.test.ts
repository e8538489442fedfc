import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { article, startDateline, useScratch, writeContent } from "../kit/site.ts";
import { type BadServer, startBadServer } from "../link-check/server.ts";

const place = useScratch();
let server: BadServer;
let content: string;
beforeAll(async () => {
  server = await startBadServer();
});
afterAll(() => server.close());

const FRONT = (origin: string) => `[
  { id: fine, title: Fine, url: "${origin}/fine", archived: https://archive.example/1 }, # kept
  { id: gone, title: "Gone | <b>", url: "${origin}/gone" },
]`;
beforeEach(() => {
  const { origin } = server;
  content = writeContent(join(place.folder, "content"), {
    "articles/one.md": article(
      { title: "One", citations: FRONT(origin) },
      "A [@fine]. B [@gone].\n",
    ),
    "articles/two.md": article(
      { title: "Two", citations: `[{ id: g, title: Gone, url: "${origin}/gone" }]` },
      "C [@g; @g]. D [@g].\n",
    ),
  });
});

/** Runs the command without blocking the server that answers it. */
async function sources(...args: string[]) {
  const cache = join(place.folder, "cache");
  const child = startDateline(["sources", "--content", content, "--cache", cache, ...args]);
  let stdout = "";
  child.stdout.on("data", (data) => {
    stdout += data;
  });
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, stdout };
}
const CHECK = ["--check-links", "--pause", "0s", "--timeout", "2s"];

test("every source is listed with the articles that cite it, those cited most first", async () => {
  const { status, stdout } = await sources("--json");
  expect(status).toBe(0);
  const listed = JSON.parse(stdout) as { url: string; articles: { title: string }[] }[];
  expect(listed.map(({ url, articles }) => [url, articles.map(({ title }) => title)])).toEqual([
    [`${server.origin}/gone`, ["One", "Two"]],
    [`${server.origin}/fine`, ["One"]],
  ]);
  expect((await sources()).stdout).toContain(`${server.origin}/gone`);
});

test("what is dead is told in a table with its articles, and may fail the check", async () => {
  const { status, stdout } = await sources(
    ...CHECK,
    "--allow-private",
    "--markdown",
    "--fail-on",
    "dead",
  );
  expect(status).toBe(1);
  const row = stdout.split("\n").find((line) => line.startsWith("| dead"));
  expect(row).toContain("/gone");
  expect(row).toMatch(/one\.md.*two\.md/);
  expect(row).not.toMatch(/Gone \| <b>/);
});

test("its status is written into the articles, and nothing else in them changes", async () => {
  const before = readFileSync(join(content, "articles/one.md"), "utf8");
  const { status } = await sources(...CHECK, "--allow-private", "--write");
  expect(status).toBe(0);
  const after = readFileSync(join(content, "articles/one.md"), "utf8");
  expect(after).not.toBe(before);
  expect(after.replace(/, status: dead/, "")).toBe(before);
  expect(readFileSync(join(content, "articles/two.md"), "utf8")).toContain("status: dead");
});

test("no address of this machine is asked unless that is wished for", async () => {
  const asked = server.requests.length;
  const { status, stdout } = await sources(...CHECK, "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout).dead).toEqual([]);
  expect(server.requests.length).toBe(asked);
});
