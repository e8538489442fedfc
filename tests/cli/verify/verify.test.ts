import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { build, NOW, startDateline } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../../kit/publications/publication-files.ts";
import { serveStatic } from "../../kit/servers/static-server.ts";

vi.setConfig({ testTimeout: 60_000 });

const place = useScratch();
let content: string;
beforeEach(() => {
  content = writeContent(join(place.folder, "content"), {
    "articles/one.md": article({ title: "Fish & “chips”", aliases: "[/old/]" }),
    "articles/two.md": article({ title: "Secret", slug: "two", draft: "true" }),
  });
});

/** Runs the command without blocking the server that answers it. */
async function verify(url: string, ...more: string[]) {
  const cache = join(place.folder, "cache");
  const args = ["--content", content, "--cache", cache, "--allow-private", ...more];
  const child = startDateline(["verify", url, ...args]);
  let stdout = "";
  child.stdout.on("data", (data) => {
    stdout += data;
  });
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, stdout };
}

test("a site as it was built passes with its desk, and says what it does not have", async () => {
  const desk = "desk: { provider: gitlab, repo: paper/site }\n";
  writeContent(content, { "publication.yaml": PUBLICATION + desk });
  const output = join(place.folder, "_site");
  build(content, output, "--path-prefix", "/post/");
  const server = await serveStatic(output, "/post/");
  const { status, stdout } = await verify(server.url);
  expect(stdout).toContain("warning certificate and clock\n");
  expect(stdout).toContain("ok      no unpublished articles\n");
  expect(stdout).toContain(`${server.url} is as it should be.`);
  expect(status).toBe(0);
  await server.close();
});

test("a site with drafts fails, as does one whose content has changed since", async () => {
  const output = join(place.folder, "_site");
  build(content, output, "--drafts", "--now", NOW);
  const server = await serveStatic(output);
  writeContent(content, { "articles/three.md": article({ title: "Third", date: "2026-03-09" }) });
  const { status, stdout } = await verify(server.url, "--json");
  expect(status).toBe(1);
  const { ok, findings } = JSON.parse(stdout);
  expect(ok).toBe(false);
  const told = findings.map(({ subject, url }: { subject: string; url: string }) => [subject, url]);
  expect(told).toContainEqual(["unpublished", "/2026/03/two/"]);
  expect(told).toContainEqual(["articles", "/2026/03/three/"]);
  await server.close();
});

test("content with errors is reported, and no site is asked", async () => {
  writeFileSync(join(content, "articles/one.md"), article({ section: "nowhere" }));
  const { status, stdout } = await verify("http://127.0.0.1:9/");
  expect([status, stdout]).toEqual([1, ""]);
});
