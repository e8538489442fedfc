import { readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import { manifestFile, readManifest } from "../../../src/engine/output/manifest.ts";
import { hashOfFile } from "../../../src/engine/output/survey.ts";
import { buildArgs, dateline } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../../kit/publications/publication-files.ts";
import { type Serving, serveLive } from "../../kit/servers/serve-command.ts";

vi.setConfig({ testTimeout: 60_000 });

const PATIENCE = { timeout: 20_000, interval: 25 };
const YEAR_2020 = 1_600_000_000;

const place = useScratch();
const at = (path: string) => join(place.folder, path);
const options = () => buildArgs(at("content"), at("_site"), "--cache", at("cache")).slice(1);

let serving: Serving | undefined;
afterEach(() => serving?.kill());

async function serve(files: Files): Promise<Serving> {
  writeContent(at("content"), files);
  for (const path of filesBelow(at("content")))
    utimesSync(at(`content/${path}`), YEAR_2020, YEAR_2020);
  serving = await serveLive([...options(), "--port", "0", "--no-restart"]);
  await built(serving, 1);
  return serving;
}

/** Moves an article into place in one step, with an old modification time, so that only the watcher can notice it. */
function write(name: string, text: string): void {
  writeFileSync(at("draft"), text);
  utimesSync(at("draft"), YEAR_2020, YEAR_2020);
  renameSync(at("draft"), at(`content/articles/${name}.md`));
}

const built = ({ waitFor }: Serving, times: number) =>
  waitFor(new RegExp(`(?:^Built [^]*){${times}}`, "m"), PATIENCE.timeout);

test("what a server did not look through, the next build does", async () => {
  const secret = "/2026/03/secret/";
  const server = await serve({
    "articles/other.md": article(),
    "pages/about.md": `---\ntitle: About\n---\nSee \`${secret}\`.\n`,
  });
  write("secret", article({ draft: "true" }));
  await built(server, 2);
  write("other", article({ title: "Another" }));
  await built(server, 3);
  // The server writes the manifest once nothing has changed for a while.
  const page = "2026/03/other/index.html";
  const known = () => readManifest(manifestFile(at("cache"), at("_site")), at("_site")).files;
  const hash = hashOfFile(at(`_site/${page}`));
  await expect.poll(() => known().get(page)?.hash, PATIENCE).toBe(hash);
  await server.stop();
  const { status, stderr } = dateline(["build", ...options()]);
  expect(stderr).toContain("pages/about.md:4:6 error unpublished/named");
  expect(stderr).toContain(secret);
  expect(status).toBe(1);
});

/** Paths of output files that contain these words, including compressed search files. */
function holding(words: string): string[] {
  return filesBelow(at("_site")).filter((path) => {
    const bytes = readFileSync(at(`_site/${path}`));
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (packed ? gunzipSync(bytes) : bytes).includes(words);
  });
}

test("an article that becomes a draft while it is served goes from the pages, the lists and the search", async () => {
  const front = { title: "A quokka", section: "home", tags: "[quokka]" };
  const server = await serve({
    "publication.yaml": PUBLICATION.replace("search: false", "search: true"),
    "articles/other.md": article(),
    "articles/marsupial.md": article(front, "A quokka.\n"),
  });
  const indexed = () => holding("marsupial").some((path) => path.startsWith("search/index/"));
  await expect.poll(indexed, PATIENCE).toBe(true);
  expect(holding("marsupial")).toEqual(
    expect.arrayContaining(["index.html", "home/index.html", "rss.xml"]),
  );
  write("marsupial", article({ ...front, draft: "true" }, "A quokka.\n"));
  await built(server, 2);
  expect(holding("quokka").filter((path) => !path.startsWith("search/"))).toEqual([]);
  await expect.poll(() => holding("quokka"), PATIENCE).toEqual([]);
  expect(server.printed()).not.toContain(" error ");
});
