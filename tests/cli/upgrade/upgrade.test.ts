import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dateline } from "../../kit/builds/command.ts";
import { fileHashes } from "../../kit/disk/file-hashes.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const OLDER = join(ROOT, "tests/fixtures/older-version");

/** A publication's folder with the older version's content. */
function older(name: string): string {
  const folder = join(place.folder, name);
  mkdirSync(folder);
  cpSync(OLDER, join(folder, "content"), { recursive: true });
  return folder;
}

const settingsIn = (folder: string) =>
  readFileSync(join(folder, "content/publication.yaml"), "utf8");
const upgradeIn = (folder: string, ...args: string[]) => dateline(["upgrade", ...args], {}, folder);

test("upgrade renames keys and keeps every other byte; the warnings of the build are gone", () => {
  const folder = older("renamed");
  const before = dateline(["build"], {}, folder);
  expect(before.status).toBe(0);
  expect(before.stderr).toContain("content/publication.yaml:11:1 warning field/renamed");
  expect(before.stderr).toContain("content/publication.yaml:15:1 warning field/renamed");
  const { status, stdout } = upgradeIn(folder);
  expect(status).toBe(0);
  expect(stdout).toBe(
    "content/publication.yaml:11: checks → rules\ncontent/publication.yaml:15: style → citationStyle\n2 keys renamed.\n",
  );
  expect(settingsIn(folder)).toBe(
    readFileSync(join(OLDER, "publication.yaml"), "utf8")
      .replace("\nchecks:", "\nrules:")
      .replace("\nstyle:", "\ncitationStyle:"),
  );
  const after = dateline(["build"], {}, folder);
  expect(after.status).toBe(0);
  expect(after.stderr).not.toContain("warning");
  expect(upgradeIn(folder).stdout).toContain("Nothing to rename");
});

test("a dry run says the same and writes nothing", () => {
  const folder = older("dry");
  const hashes = fileHashes(join(folder, "content"));
  const { status, stdout } = upgradeIn(folder, "--dry-run");
  expect(status).toBe(0);
  expect(stdout).toMatch(/checks → rules\n.*style → citationStyle\n2 keys would be renamed/);
  expect(fileHashes(join(folder, "content"))).toEqual(hashes);
});

test("what can't be renamed safely is reported with its place, and the status is 1", () => {
  const both = older("both");
  writeFileSync(join(both, "content/publication.yaml"), `${settingsIn(both)}rules: {}\n`);
  const told = upgradeIn(both);
  expect(told.status).toBe(1);
  expect(told.stdout).not.toContain("up to date");
  expect(told.stderr).toContain("content/publication.yaml:11: `checks` is now called `rules`");
  const broken = older("broken");
  writeFileSync(join(broken, "content/publication.yaml"), `${settingsIn(broken)}x: [\n`);
  const refused = upgradeIn(broken);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/content\/publication\.yaml:\d+:\d+ error yaml\//);
  expect(settingsIn(broken)).toContain("\nchecks:");
});

test("a folder without content, and a link out of it, are not followed", () => {
  const empty = join(place.folder, "empty");
  mkdirSync(empty);
  expect(upgradeIn(empty)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("file/no-content"),
  });
  const folder = join(place.folder, "linked");
  mkdirSync(join(folder, "content"), { recursive: true });
  const outside = join(place.folder, "outside.yaml");
  writeFileSync(outside, "checks: {}\n");
  symlinkSync(outside, join(folder, "content/publication.yaml"));
  upgradeIn(folder);
  expect(readFileSync(outside, "utf8")).toBe("checks: {}\n");
});
