import { readdirSync, readFileSync } from "node:fs";
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

function start(...args: string[]) {
  const cache = join(place.folder, "cache");
  const child = startDateline(["sources", "--content", content, "--cache", cache, ...args]);
  let stdout = "";
  child.stdout.on("data", (data) => {
    stdout += data;
  });
  let stderr = "";
  child.stderr.on("data", (data) => {
    stderr += data;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, ended: ended.then((status) => ({ status, stdout, stderr })) };
}

/** Runs the command without blocking the server that answers it. */
async function sources(...args: string[]) {
  return start(...args).ended;
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

test("dead sources are in a table with their articles, and may fail the check", async () => {
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

test("a dead source that its articles call dead fails no check, and is live again once it answers", async () => {
  await sources(...CHECK, "--allow-private", "--write");
  const dead = await sources(...CHECK, "--allow-private", "--fail-on", "dead");
  expect(dead.status).toBe(0);
  expect(dead.stdout).toContain("already marked as dead");
  writeContent(content, {
    "articles/two.md": article(
      {
        title: "Two",
        citations: `[{ id: g, title: G, url: "${server.origin}/fine", status: dead }]`,
      },
      "C [@g].\n",
    ),
  });
  const { stderr } = await sources(...CHECK, "--allow-private", "--write");
  expect(stderr).toContain("two.md: wrote the status of");
  expect(readFileSync(join(content, "articles/two.md"), "utf8")).toContain("status: live }");
});

test("sources that articles share are written where they are declared", async () => {
  const shared = `# Ours\n- id: ours\n  title: Ours\n  url: ${server.origin}/gone # old\n`;
  writeContent(content, {
    "sources.yaml": shared,
    "articles/two.md": article({ title: "Two" }, "C [@ours].\n"),
  });
  const before = readFileSync(join(content, "articles/two.md"), "utf8");
  expect((await sources(...CHECK, "--allow-private", "--write")).status).toBe(0);
  expect(readFileSync(join(content, "sources.yaml"), "utf8")).toBe(`${shared}  status: dead\n`);
  expect(readFileSync(join(content, "articles/two.md"), "utf8")).toBe(before);
});

test("Ctrl-C ends a check with what it knows, which the next one need not ask for", async () => {
  const urls = ["/fine", "/hangs"].map((path) => server.origin + path);
  const citations = `[${urls.map((url, index) => `{ id: s${index}, title: T, url: "${url}" }`).join(", ")}]`;
  content = writeContent(join(place.folder, "other"), {
    "articles/one.md": article({ citations }, "A [@s0]. B [@s1].\n"),
  });
  const args = ["--check-links", "--allow-private", "--pause", "0s", "--timeout", "30s"];
  server.requests.length = 0;
  const { child, ended } = start(...args, "--write", "--json");
  while (server.methods("/hangs").length === 0)
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGINT");
  const { status, stdout } = await ended;
  expect(status).toBe(130);
  const { live, unchecked } = JSON.parse(stdout);
  expect(live).toBe(1);
  expect(unchecked).toMatchObject([{ url: urls[1], found: "the check ended first" }]);
  const again = await sources(...args, "--for", "300ms", "--json");
  expect(again.status).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject({ live: 1, unchecked: [{ url: urls[1] }] });
  expect(server.methods("/fine")).toEqual(["HEAD"]);
});

test("each request has the version and the publication's address", async () => {
  server.requests.length = 0;
  await sources(...CHECK, "--allow-private", "--limit", "1");
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]?.headers["user-agent"]).toMatch(
    /^Dateline\/[\d.]+ \(link check; \+https:\/\/news\.test\/\)$/,
  );
});

test("files with errors are reported, and the others are listed", async () => {
  writeContent(content, { "articles/two.md": article({ section: "nowhere" }) });
  const { status, stdout, stderr } = await sources();
  expect(status).toBe(0);
  expect(stdout).toContain("2 sources");
  expect(stderr).toContain("article/unknown-section");
  expect(stderr).toContain("may lack the sources");
});

test("without settings nothing is listed and nobody is asked", async () => {
  writeContent(content, { "publication.yaml": "title: [" });
  const { status, stdout } = await sources(...CHECK, "--allow-private");
  expect(status).toBe(1);
  expect(stdout).toBe("");
});

test("quotations are looked for, fail the check if asked to, and their pages' text is kept", async () => {
  const source = `{ id: q, title: Q, url: "${server.origin}/rents", quote: Rents rose by 5% in May }`;
  writeContent(content, {
    "articles/one.md": article({ title: "One", citations: `[${source}]` }, "A [@q].\n"),
  });
  const check = ["--pause", "0s", "--timeout", "30s", "--allow-private"];
  const { status, stdout } = await sources(...check, "--fail-on", "changed", "--snapshot");
  expect(status).toBe(1);
  expect(stdout).toContain("With other words (1)\n");
  expect(stdout).toContain("    “4” instead of “5”\n");
  const [name = ""] = readdirSync(join(content, "source-texts"));
  expect(readFileSync(join(content, "source-texts", name), "utf8")).toContain("Rents rose by 4%");
  const again = await sources(...check, "--check-quotes", "--json", "--fail-on", "gone");
  expect(again.status).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject({ changed: [{ url: `${server.origin}/rents` }] });
  expect(server.methods("/rents")).toEqual(["GET"]);
  const wrong = await sources("--check-quotes", "--fail-on", "dead");
  expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining("needs --check-links")]);
});
