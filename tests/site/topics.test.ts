import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildInProcess } from "../kit/builds/build-counts.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();

const FILES = {
  "publication.yaml": PUBLICATION,
  "articles/tides.md": article({ tags: "[human-rights, trade]" }, "It rises.\n"),
  "articles/ports.md": article({ tags: "[trade]" }, "Ships.\n"),
};
const TOPIC = "---\ntitle: Rights & freedoms\ndescription: Who may what.\n---\nOur *reports*.\n";

async function built(files: Record<string, string>) {
  const content = join(place.folder, "content");
  const output = join(place.folder, "site");
  writeContent(content, files);
  const counts = await buildInProcess({ content, output, cache: join(place.folder, "cache") });
  return { counts, read: (path: string) => readFileSync(join(output, path), "utf8") };
}

test("readers and machines see a topic's title wherever its tag is shown, at the tag's address", async () => {
  const { read } = await built({ ...FILES, "topics/human-rights.md": TOPIC });
  const page = read("2026/03/tides/index.html");
  expect(page).toContain('<a rel="tag" href="/tags/human-rights/">Rights &amp; freedoms</a>');
  expect(page).toContain('content="Rights &amp; freedoms"');
  expect(page).toContain('"keywords":["Rights & freedoms","trade"]');
  const list = read("tags/human-rights/index.html");
  expect(list).toContain("<h1>Rights &amp; freedoms</h1>");
  expect(list).toContain("<p>Our <em>reports</em>.</p>");
  expect(list).toContain('content="Who may what."');
  expect(read("tags/index.html")).toContain("Rights &amp; freedoms");
  expect(read("feed.json")).toContain('"Rights & freedoms"');
  // The file can be built again: it keeps the tag, from which the address follows.
  expect(read("2026/03/tides/index.md")).toContain("human-rights");
});

test("an edited topic renders its articles again, and no others", async () => {
  await built({ ...FILES, "topics/human-rights.md": TOPIC });
  const { read, counts } = await built({
    ...FILES,
    "topics/human-rights.md": TOPIC.replace("freedoms", "duties"),
  });
  expect(read("2026/03/tides/index.html")).toContain("Rights &amp; duties");
  expect(counts.kept).toBeGreaterThan(counts.rendered);
});
