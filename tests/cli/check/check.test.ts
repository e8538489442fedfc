import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dateline, NOW } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, type Files, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();

function check(files: Files, ...options: string[]) {
  writeContent(join(place.folder, "content"), files);
  return again(...options);
}

function again(...options: string[]) {
  return dateline(["check", "--now", NOW, ...options], {}, place.folder);
}

const MIXED = {
  "articles/a.md": article({ date: "2026-02-30" }),
  "articles/b.md": article({}, "[Where](/nowhere/)\n"),
};

test("every problem is reported with its place, and nothing is built", () => {
  const { status, stdout } = check(MIXED);
  expect(stdout).toContain("content/articles/a.md:");
  expect(stdout).toMatch(/error date\/invalid/);
  expect(stdout).toMatch(/warning link\/missing/);
  expect(status).toBe(1);
  expect(existsSync(join(place.folder, "_site"))).toBe(false);
});

test("warnings alone fail only with --strict", () => {
  const files = { "articles/b.md": MIXED["articles/b.md"] };
  expect(check(files).status).toBe(0);
  expect(again("--strict").status).toBe(1);
});

test("no problem is said in a line", () => {
  const { status, stdout } = check({ "articles/a.md": article() });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "No problems found\n" });
});

test("JSON lists the same problems", () => {
  const { stdout } = check(MIXED, "--format", "json");
  const { errors, warnings, diagnostics } = JSON.parse(stdout);
  expect({ errors, warnings }).toEqual({ errors: 1, warnings: 1 });
  expect(diagnostics[0]).toMatchObject({ file: "content/articles/a.md", rule: "date/invalid" });
});

test("files, rules and --quiet narrow what is reported, and the exit status with it", () => {
  const { stdout, status } = check(MIXED, "content/articles/b.md");
  expect(stdout).not.toContain("a.md");
  expect(status).toBe(0);
  expect(again("--rule", "link/*").stdout).not.toContain("date/invalid");
  expect(again("--rule", "date/invalid").stdout).not.toContain("link/missing");
  expect(again("--quiet").stdout).not.toContain("link/missing");
  expect(again("content/articles").stdout).toContain("date/invalid");
});

test("an unknown rule, file or option has exit status 2", () => {
  const rule = check(MIXED, "--rule", "link/mising");
  expect(rule.stderr).toContain("There is no rule link/mising. Did you mean link/missing?");
  expect(rule.status).toBe(2);
  expect(again("content/c.md").status).toBe(2);
  expect(again("--formt").status).toBe(2);
  expect(again("--help").status).toBe(0);
});
