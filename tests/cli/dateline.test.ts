import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { dateline } from "../kit/builds/command.ts";
import { ROOT } from "../kit/disk/project-root.ts";

vi.setConfig({ testTimeout: 60_000 });

test.each([
  [["build", "--contnet", "x"], "--content"],
  [["biuld"], "build"],
  [["serve", "--prot", "1"], "--port"],
])("%s fails, and what may be meant is named", (args, meant) => {
  const { status, stdout, stderr } = dateline(args);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain(`(Did you mean ${meant}?)`);
});

test.each([
  [["build", "news"], "too many arguments"],
  [["build", "--now", "soon"], "is not a date"],
  [["build", "--url", "news.test"], "https://news.example.org"],
  [["build", "--content"], "argument missing"],
  [["build", "--shard", "8/7"], "as in 2/7"],
])("%s fails and says why", (args, why) => {
  const { status, stderr } = dateline(args);
  expect(status).toBe(1);
  expect(stderr).toContain(why);
  expect(stderr).not.toContain("    at ");
});

test("--version is package.json's", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(dateline(["--version"])).toMatchObject({ status: 0, stdout: `${version}\n` });
});

test("--help names every option of a build", () => {
  const { status, stdout } = dateline(["build", "--help"]);
  expect(status).toBe(0);
  const names = ["content", "output", "now", "drafts", "path-prefix", "url", "cache", "verify"];
  for (const name of [...names, "shard", "json"]) {
    expect(stdout).toContain(`--${name}`);
  }
});
