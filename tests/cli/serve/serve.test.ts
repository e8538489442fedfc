import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeEach, expect, test, vi } from "vitest";
import { buildInProcess } from "../../kit/builds/build-counts.ts";
import { build, buildArgs, startDateline } from "../../kit/builds/command.ts";
import { fileHashes } from "../../kit/disk/file-hashes.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";
import { listenForVersions } from "../../kit/servers/version-events.ts";

vi.setConfig({ testTimeout: 60_000 });

const place = useScratch();
let content: string;
beforeEach(() => {
  content = writeContent(join(place.folder, "content"), { "articles/one.md": article() });
});

/** Serves into a folder inside the content, where a build that triggers the next would never end. */
function serve() {
  const output = join(content, "_site");
  const [, ...options] = buildArgs(content, output);
  const child = startDateline(["serve", "--no-restart", "--port", "18391", ...options]);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => {
      said += data;
    });
  }
  const builds = () => said.match(/^Built /gm)?.length ?? 0;
  const until = async (reached: () => boolean) => {
    while (!reached() && child.exitCode === null) await setTimeout(20);
  };
  const origin = () => /Serving (http:[^\s]*)/.exec(said)?.[1]?.replace(/\/$/, "") ?? "";
  return { child, output, builds, until, said: () => said, origin };
}

const served = (output: string) => (path: string) => readFileSync(join(output, path), "utf8");

/** The server's response to a reader. */
async function asked(url: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { headers: { accept: "text/html" } });
  return { status: response.status, text: await response.text() };
}

test("a change is built once; an error is reported and leaves the site unchanged; its correction is built", async () => {
  const { child, output, builds, until, said } = serve();
  try {
    await until(() => said().includes("Serving"));
    writeFileSync(join(content, "articles/two.md"), article({ title: "Two" }));
    await until(() => builds() === 2);
    expect(existsSync(join(output, "2026/03/two/index.html"))).toBe(true);
    writeFileSync(join(content, "articles/two.md"), article({ section: "nowhere" }));
    await until(() => builds() === 3);
    expect(said()).toContain("article/unknown-section");
    expect(served(output)("2026/03/two/index.html")).toContain("Two");
    writeFileSync(join(content, "articles/two.md"), article({ title: "Mended" }));
    await until(() => builds() === 4);
    await setTimeout(700);
    expect(builds()).toBe(4);
    expect(said()).toContain("/2026/03/two/\n");
  } finally {
    child.kill("SIGKILL");
  }
});

test("a broken article shows its errors over its own page, and the rest of the site stays readable", async () => {
  const { child, builds, until, said, origin } = serve();
  const file = join(content, "articles/one.md");
  try {
    await until(() => said().includes("Serving") && builds() === 1);
    const good = await asked(`${origin()}/2026/03/one/`);
    expect(good).toMatchObject({ status: 200, text: expect.stringContaining("A headline") });
    writeFileSync(file, article({ sectoin: "world <b>", title: "Broken" }));
    await until(() => builds() === 2);
    const { status, text } = await asked(`${origin()}/2026/03/one/`);
    expect(status).toBe(200);
    expect(text).toContain("A headline");
    expect(text).toMatch(/<dialog.*one\.md:\d+:\d+.*Did you mean `section`\?.*<\/dialog>/s);
    expect(text).not.toContain("world <b>");
    for (const path of ["/", "/world/", "/nowhere/"]) {
      const other = await asked(origin() + path);
      expect(other.text, path).not.toContain("<dialog");
      expect(other.text, path).toContain("1 problem in other files");
    }
    const all = await asked(`${origin()}/.dateline/problems`);
    expect(all.text).toContain("Did you mean `section`?");
    // Files other than pages still come from the last good site.
    expect((await asked(`${origin()}/rss.xml`)).text).toContain("A headline");
    writeFileSync(file, article({ title: "Mended" }));
    await until(() => builds() === 3);
    await expect
      .poll(() => asked(`${origin()}/2026/03/one/`))
      .toMatchObject({ status: 200, text: expect.stringContaining("Mended") });
    expect((await asked(`${origin()}/`)).text).toContain("Mended");
  } finally {
    child.kill("SIGKILL");
  }
});

test("a site that is broken from the start is reported, and appears when it is fixed", async () => {
  writeContent(content, { "publication.yaml": "title: [\n" });
  const { child, builds, until, said, origin } = serve();
  try {
    await until(() => said().includes("Serving"));
    expect(await asked(`${origin()}/`)).toMatchObject({
      status: 500,
      text: expect.stringContaining("publication.yaml:1"),
    });
    writeContent(content, {});
    await until(() => builds() === 1);
    await expect.poll(() => asked(`${origin()}/`)).toMatchObject({ status: 200 });
  } finally {
    child.kill("SIGKILL");
  }
});

test("after any edits the site is that of a cold build: files new, renamed, gone, settings, authors", async () => {
  const { child, output, builds, until, said } = serve();
  const at = (path: string) => join(content, path);
  const cold = join(place.folder, "cold");
  const edits: [string, () => void][] = [
    ["a new article", () => writeFileSync(at("articles/two.md"), article({ title: "Two" }))],
    ["an article's body", () => writeFileSync(at("articles/one.md"), article({}, "Other.\n"))],
    ["another name", () => renameSync(at("articles/two.md"), at("articles/three.md"))],
    ["an author", () => writeFileSync(at("authors/world-desk.md"), "---\nname: New\n---\n")],
    ["a page", () => writeContent(content, { "pages/about.md": "---\ntitle: About\n---\nUs.\n" })],
    ["an article less", () => rmSync(at("articles/three.md"))],
  ];
  try {
    await until(() => said().includes("Serving") && builds() === 1);
    for (const [name, edit] of edits) {
      const before = builds();
      edit();
      await until(() => builds() > before);
      await setTimeout(150);
      const folders = { content, output: cold, cache: join(place.folder, "cold-cache") };
      await buildInProcess(folders, { localDesk: true });
      expect(fileHashes(output), name).toEqual(fileHashes(cold));
      const addresses = [...said().matchAll(/^ {2}http:\/\/[^/]+\/(.+)$/gm)].map(
        ([, path]) => path,
      );
      if (name === "an article less") expect(addresses.at(-1)).not.toContain("three");
    }
  } finally {
    child.kill("SIGKILL");
  }
});

test("an output that someone empties while it is served is whole again after the next edit", async () => {
  const { child, output, builds, until, said } = serve();
  try {
    await until(() => said().includes("Serving") && builds() === 1);
    rmSync(output, { recursive: true });
    writeFileSync(join(content, "articles/one.md"), article({ title: "Another" }));
    await until(() => builds() === 2);
    expect(served(output)("2026/03/one/index.html")).toContain("Another");
    expect(existsSync(join(output, "authors/index.html"))).toBe(true);
  } finally {
    child.kill("SIGKILL");
  }
});

test("where another build wrote to the output, what it wrote is not taken for one's own", async () => {
  writeContent(content, {
    "articles/two.md": article({ title: "Two", date: "2026-03-02", section: "home" }),
  });
  const { child, output, builds, until, said } = serve();
  try {
    await until(() => said().includes("Serving") && builds() === 1);
    await setTimeout(700);
    build(content, output, "--now", "2026-03-01T12:00Z");
    expect(existsSync(join(output, "2026/03/two/index.html"))).toBe(false);
    writeFileSync(join(content, "articles/one.md"), article({ title: "Another" }));
    await until(() => builds() === 2);
    expect(existsSync(join(output, "2026/03/two/index.html"))).toBe(true);
  } finally {
    child.kill("SIGKILL");
  }
});

/** The states of an open page, one for each reload. */
async function openPage(url: string) {
  const loads: { status: number; text: string }[] = [];
  const hearing = await listenForVersions(`${new URL(url).origin}/`, async () => {
    loads.push(await asked(url));
  });
  return { loads, close: hearing.close };
}

test("an article that is saved is loaded once, where the whole site changes nothing of it", async () => {
  const { child, output, builds, until, said, origin } = serve();
  try {
    await until(() => said().includes("Serving") && builds() === 1);
    await setTimeout(200);
    const page = await openPage(`${origin()}/2026/03/one/`);
    await setTimeout(200);
    writeFileSync(join(content, "articles/one.md"), article({ title: "Another" }, "New text.\n"));
    await until(() => builds() === 2);
    await setTimeout(300);
    expect(page.loads).toHaveLength(1);
    expect(page.loads[0]?.text).toContain("New text.");
    expect(served(output)("2026/03/one/index.html")).toContain("New text.");
    page.close();
  } finally {
    child.kill("SIGKILL");
  }
});

test("problems that only the whole site reveals are added to the page that was shown before", async () => {
  const { child, output, until, said, origin } = serve();
  try {
    await until(() => said().includes("Serving"));
    await setTimeout(200);
    const page = await openPage(`${origin()}/2026/03/one/`);
    await setTimeout(200);
    const aliases = "[/archive/]";
    writeFileSync(join(content, "articles/one.md"), article({ aliases }, "New text.\n"));
    await until(() => page.loads.length === 2);
    expect(page.loads[0]?.text).toContain("New text.");
    expect(page.loads[0]?.text).not.toContain("<dialog");
    expect(page.loads[1]?.text).toMatch(/<dialog.*\/archive\/.*<\/dialog>/s);
    expect(page.loads[1]?.text).toContain("as of your last good build");
    expect(served(output)("2026/03/one/index.html")).not.toContain("New text.");
    page.close();
  } finally {
    child.kill("SIGKILL");
  }
});
