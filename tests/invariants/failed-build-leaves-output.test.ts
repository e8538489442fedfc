import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { build, buildArgs, dateline } from "../kit/builds/command.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();
let content: string;
let output: string;
beforeEach(() => {
  content = writeContent(join(place.folder, "content"), {
    "articles/one.md": article({ title: "The first" }),
  });
  output = join(place.folder, "_site");
});

test("an error in the content leaves the output unchanged", () => {
  build(content, output);
  const before = fileHashes(output);
  writeFileSync(join(content, "articles/two.md"), article({ section: "nowhere" }));
  const { status } = dateline(buildArgs(content, output));
  expect(status).toBe(1);
  expect(fileHashes(output)).toEqual(before);
});

test("a folder of someone's own is not built into, and says why", () => {
  mkdirSync(output);
  writeFileSync(join(output, "notes.txt"), "mine");
  const { status, stderr } = dateline(buildArgs(content, output));
  expect(status).toBe(1);
  expect(stderr).toContain("Dateline did not write");
  expect(stderr).not.toContain("    at ");
  expect(readFileSync(join(output, "notes.txt"), "utf8")).toBe("mine");
});

test.skipIf(process.getuid?.() === 0)(
  "an output that may not be written gives one sentence",
  () => {
    build(content, output);
    chmodSync(place.folder, 0o500);
    const { status, stderr } = dateline(buildArgs(content, output));
    chmodSync(place.folder, 0o700);
    expect(status).toBe(1);
    expect(stderr).toContain("has no permission");
  },
);

test("a file that was removed or altered by hand is put back", () => {
  build(content, output);
  const before = fileHashes(output);
  writeFileSync(join(output, "index.html"), "vandal");
  rmSync(join(output, "sitemap.xml"));
  build(content, output);
  expect(fileHashes(output)).toEqual(before);
});
