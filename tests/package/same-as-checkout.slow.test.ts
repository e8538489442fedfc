import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArgs } from "../kit/builds/command.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { runCopy } from "../kit/disk/project-copy.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { datelineIn, installedPublication } from "../kit/package/installed-publication.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

const { folder, remove } = scratch();

beforeAll(async () => {
  await installedPublication(folder);
});
afterAll(remove);

test("the installed program writes the same bytes as the checkout, and renders nothing for an unchanged site", () => {
  const content = writeContent(join(folder, "content"), {
    "articles/one.md": article({ tags: "[Trade]" }, "A fact [Report].\n\n## A heading\n\nText.\n"),
  });
  const [own, theirs] = [join(folder, "own"), join(folder, "theirs")];
  expect(runCopy(ROOT, buildArgs(content, own)).status).toBe(0);
  expect(datelineIn(folder, buildArgs(content, theirs))).toMatchObject({ status: 0 });
  expect(fileHashes(theirs)).toEqual(fileHashes(own));
  expect(datelineIn(folder, buildArgs(content, theirs)).stdout).toMatch(/ 0 rendered/);
});

test("a mistake in the content is reported as in the checkout", () => {
  const wrong = writeContent(join(folder, "wrong"), {
    "articles/one.md": article({ section: "x" }),
  });
  const { status, stderr } = datelineIn(folder, buildArgs(wrong, join(folder, "none")));
  expect(status).toBe(1);
  expect(stderr).toContain("articles/one.md");
  expect(existsSync(join(folder, "none"))).toBe(false);
});

test("it depends only on unbundled packages, in exact versions, and requires no version of Node.js", () => {
  const manifest = join(folder, "node_modules/dateline-news/package.json");
  const { dependencies, devDependencies, engines } = JSON.parse(readFileSync(manifest, "utf8"));
  expect({ devDependencies, engines }).toEqual({});
  expect(Object.keys(dependencies)).not.toContain("luxon");
  for (const version of Object.values(dependencies)) {
    expect(version).toMatch(/^(?:npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/);
  }
});
