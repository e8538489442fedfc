import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startDateline } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";
import { type BadServer, startBadServer } from "../../link-check/server.ts";

const place = useScratch();
let server: BadServer;
let content: string;
beforeAll(async () => {
  server = await startBadServer();
});
afterAll(() => server.close());

const PATHS = ["fine", "gone", "moved", "forbidden", "hangs"];
const ONE = "articles/one.md";

/** As newsrooms write it: on several lines, quoted, with comments and CRLF line ends. */
function front(origin: string): string {
  const entries = PATHS.map(
    (id) => `\n  - id: ${id} # ${id}\n    title: 'The ${id}'\n    url:   "${origin}/${id}"  # here`,
  );
  return `${entries.join("")}\n    archived: https://archive.example/1`;
}

beforeEach(() => {
  server.requests.length = 0;
  const calls = PATHS.map((id) => `[@${id}]`).join(" and ");
  const one = article({ title: "One", citations: front(server.origin) }, `So ${calls}.\n`);
  const shared = `[{ id: m, title: M, url: "${server.origin}/moved", status: dead }]`;
  content = writeContent(join(place.folder, "content"), {
    [ONE]: one.replaceAll("\n", "\r\n"),
    "articles/two.md": article({ title: "Two", slug: "two", citations: shared }, "So [@m].\n"),
    "articles/three.md": article({ title: "Three", slug: "three", draft: "true" }),
  });
});

/** Runs a check without blocking the server that answers it. */
async function check(...args: string[]) {
  const folders = ["--content", content, "--cache", join(place.folder, "cache")];
  const child = startDateline([
    "sources",
    ...folders,
    "--pause",
    "0s",
    "--timeout",
    "300ms",
    ...args,
  ]);
  let stdout = "";
  child.stdout.on("data", (data) => {
    stdout += data;
  });
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, stdout };
}

interface Told {
  url: string;
  articles: { title: string }[];
  found: string;
}

test("each source is listed under its result, with all the articles that cite it", async () => {
  const { stdout } = await check("--check-links", "--allow-private", "--json");
  const report = JSON.parse(stdout) as Record<string, Told[]>;
  const told = (finding: string) =>
    report[finding]?.map(({ url, articles, found }) => [
      url.slice(server.origin.length + 1),
      articles.map(({ title }) => title).sort(),
      found,
    ]);
  expect(report.live).toBe(1);
  expect(told("dead")).toEqual([["gone", ["One"], "410 Gone; no archived copy"]]);
  expect(told("moved")).toEqual([
    ["moved", ["One", "Two"], `it moved permanently; now at ${server.origin}/fine`],
  ]);
  expect(told("uncertain")?.sort()).toEqual([
    ["forbidden", ["One"], "403 Forbidden"],
    ["hangs", ["One"], "no answer in time"],
  ]);
  expect(told("unarchived")?.map(([path]) => path)).toEqual(["moved", "fine", "forbidden", "gone"]);
  expect(told("unchecked")).toEqual([]);
});

test("the text says the same, and counts it", async () => {
  const { stdout, status } = await check("--check-links", "--allow-private");
  expect(status).toBe(0);
  expect(stdout).toContain(
    `Dead (1)\n  ${server.origin}/gone: 410 Gone; no archived copy\n    The gone, in `,
  );
  expect(stdout).toContain("1 live, 1 moved, 1 dead, 2 uncertain, 0 not checked; 4 without");
});

test("a status is written below the URL of what is dead, and what answers is dead no more", async () => {
  const read = (path: string) => readFileSync(join(content, path), "utf8");
  const [one, two, three] = [ONE, "articles/two.md", "articles/three.md"].map(read);
  await check("--write", "--allow-private");
  const url = `/gone"  # here\r\n`;
  expect(read(ONE)).toBe(one?.replace(url, `${url}    status: dead\r\n`));
  expect(read("articles/two.md")).toBe(two?.replace("status: dead", "status: live"));
  expect(read("articles/three.md")).toBe(three);
  const again = read(ONE);
  await check("--write", "--allow-private", "--max-age", "0s");
  expect(read(ONE)).toBe(again);
});

test("a check that fails on what is dead is a check, though nothing else asks for one", async () => {
  const { status } = await check("--fail-on", "dead", "--allow-private");
  expect(status).toBe(1);
  expect(server.methods("/gone")).not.toEqual([]);
});

test("what was not requested is not remembered: who is allowed to ask, does", async () => {
  const refused = await check("--check-links");
  expect(refused.stdout).toContain("0 live, 0 moved, 0 dead, 0 uncertain, 5 not checked");
  expect(server.requests).toEqual([]);
  const allowed = await check("--check-links", "--allow-private");
  expect(allowed.stdout).toContain("1 live, 1 moved, 1 dead, 2 uncertain, 0 not checked");
});

test("what is known is not requested again, until it is too old", async () => {
  await check("--check-links", "--allow-private");
  server.requests.length = 0;
  await check("--check-links", "--allow-private");
  expect(server.requests).toEqual([]);
  await check("--check-links", "--allow-private", "--max-age", "0s");
  expect(server.methods("/fine").length).toBeGreaterThan(0);
});
