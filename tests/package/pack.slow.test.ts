import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { pack } from "../../src/pack/pack.ts";
import { buildArgs } from "../kit/builds/command.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { runCopy } from "../kit/disk/project-copy.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

const { folder, remove } = scratch();
const packed = join(folder, "node_modules/dateline-news");
const content = join(folder, "content");

beforeAll(async () => {
  await pack(ROOT, packed);
  symlinkSync(join(ROOT, "node_modules"), join(packed, "node_modules"));
  writeContent(content, {
    "articles/one.md": article({ tags: "[Trade]" }, "A fact [Report].\n\n## A heading\n\nText.\n"),
  });
});
afterAll(remove);

function packedDateline(args: readonly string[]) {
  const command = join(packed, "src/cli/dateline.js");
  return spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: "utf8" });
}

test("the packed program writes the same bytes as the checkout, and renders nothing for an unchanged site", () => {
  const [own, theirs] = [join(folder, "own"), join(folder, "theirs")];
  expect(runCopy(ROOT, buildArgs(content, own)).status).toBe(0);
  const first = packedDateline(buildArgs(content, theirs));
  expect(first).toMatchObject({ status: 0 });
  expect(fileHashes(theirs)).toEqual(fileHashes(own));
  expect(packedDateline(buildArgs(content, theirs)).stdout).toMatch(/ 0 rendered/);
});

test("a mistake in the content is reported as in the checkout", () => {
  const wrong = writeContent(join(folder, "wrong"), {
    "articles/one.md": article({ section: "x" }),
  });
  const { status, stderr } = packedDateline(buildArgs(wrong, join(folder, "none")));
  expect(status).toBe(1);
  expect(stderr).toContain("articles/one.md");
  expect(existsSync(join(folder, "none"))).toBe(false);
});

test("the package holds no TypeScript but types, no tests and no demonstration", () => {
  const files = filesBelow(packed).filter((file) => !file.startsWith("node_modules"));
  expect(files.filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))).toEqual([]);
  expect(files.filter((file) => /^(tests|content)\//.test(file))).toEqual([]);
});

test("it depends only on what is not bundled, in exact versions", () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(packed, "package.json"), "utf8"),
  );
  expect(devDependencies).toBeUndefined();
  expect(Object.keys(dependencies)).not.toContain("luxon");
  for (const version of Object.values(dependencies)) {
    expect(version).toMatch(/^(?:npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/);
  }
});
