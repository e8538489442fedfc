import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { dateline } from "../kit/builds/command.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";

vi.setConfig({ testTimeout: 60_000 });

test.each([
  [["build", "--contnet", "x"], "--content"],
  [["biuld"], "build"],
  [["serve", "--prot", "1"], "--port"],
  [["help", "biuld"], "build"],
  [["comments", "pul"], "pull"],
])("%s fails, and what may be meant is named", (args, meant) => {
  const { status, stdout, stderr } = dateline(args);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain(`(Did you mean ${meant}?)`);
});

test.each([
  [["schema", "articel"], "Did you mean article?"],
  [["completion", "bsh"], "Did you mean bash?"],
  [["headers", "--for", "ngnix"], "Did you mean nginx?"],
  [["serve", "--editor", "vscod"], "Did you mean vscode?"],
  [["sources", "--fail-on", "daed"], "Did you mean dead?"],
  [["completion", "powershell"], "Write one of: bash, zsh, fish."],
])(
  "the value in %s gets a suggestion, and the help that is named is the command's",
  (args, meant) => {
    const { status, stderr } = dateline(args);
    expect(status).toBe(1);
    expect(stderr).toContain(meant);
    expect(stderr).toContain(`(dateline ${args[0]} --help has`);
  },
);

test("outside a publication, a command says where to run it, and how to begin one", () => {
  const place = scratch();
  const { status, stderr } = dateline(["build"], {}, place.folder);
  place.remove();
  expect(status).toBe(1);
  expect(stderr).toContain("folder that contains content/");
  expect(stderr).toContain("dateline init");
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
