import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { HANDBOOK_PAGES } from "../kit/handbook/pages.ts";
import { datelineIn, installedPublication } from "../kit/package/installed-publication.ts";

const { folder, remove } = scratch();

beforeAll(async () => {
  await installedPublication(folder);
});
afterAll(remove);

test("upgrade takes the warnings away from a publication for an older version", () => {
  cpSync(join(ROOT, "tests/fixtures/older-version"), join(folder, "content"), { recursive: true });
  const before = datelineIn(folder, ["build"]);
  expect(before.status).toBe(0);
  expect(before.stderr.match(/warning field\/renamed/g)?.length).toBeGreaterThan(1);
  expect(before.stderr).toContain("content/publication.yaml:");
  expect(datelineIn(folder, ["build", "--strict"]).status).toBe(1);
  expect(datelineIn(folder, ["upgrade"])).toMatchObject({ status: 0, stderr: "" });
  const { status, stdout } = datelineIn(folder, ["build", "--strict", "--json"]);
  expect(JSON.parse(stdout).diagnostics).toEqual([]);
  expect(status).toBe(0);
});

test("handbook --output writes every page of the handbook", () => {
  const output = join(folder, "handbook");
  const args = ["handbook", "--output", output, "--cache", join(folder, "handbook-cache")];
  expect(datelineIn(folder, args)).toMatchObject({ status: 0 });
  const front = readFileSync(join(output, "index.html"), "utf8");
  expect(front).toContain("Handbook");
  for (const { name } of HANDBOOK_PAGES) {
    // A rule's page is named as the rule, with a hyphen.
    const folder = name.replace(/^(rules\/[^/]+)\//, "$1-");
    expect(existsSync(join(output, folder, "index.html")), name).toBe(true);
  }
});
