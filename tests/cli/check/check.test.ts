import { existsSync, readFileSync, writeFileSync } from "node:fs";
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
  expect(check({ "articles/b.md": MIXED["articles/b.md"] }).status).toBe(0);
  expect(again("--strict").status).toBe(1);
});

test("JSON lists the problems of the files that are named, and these decide the exit status", () => {
  const { stdout, status } = check(MIXED, "--format", "json", "content/articles/b.md");
  const { errors, warnings, diagnostics } = JSON.parse(stdout);
  expect({ errors, warnings, status }).toEqual({ errors: 0, warnings: 1, status: 0 });
  expect(diagnostics[0]).toMatchObject({ file: "content/articles/b.md", rule: "link/missing" });
});

test("an unknown rule, file or option has exit status 2", () => {
  const { stderr, status } = check(MIXED, "--rule", "link/mising", "content/c.md");
  expect(stderr).toContain("There is no file or folder content/c.md");
  expect(stderr).toContain("There is no rule link/mising. Did you mean link/missing?");
  expect(status).toBe(2);
  expect(again("--formt").status).toBe(2);
  expect(again("--watch", "--format", "json").status).toBe(2);
});

test("a baseline hides the warnings there were, and new ones fail", () => {
  const old = { "articles/b.md": MIXED["articles/b.md"] };
  const wrote = check(old, "--baseline", "old.json", "--write-baseline");
  expect(wrote).toMatchObject({ status: 0, stdout: "1 warning written to old.json\n" });
  expect(again("--baseline", "old.json")).toMatchObject({
    status: 0,
    stdout: "No problems found\n1 warning of old.json not shown\n",
  });
  const moved = article({}, "A line more.\n\n[Where](/nowhere/), [there](/elsewhere/)\n");
  const { status, stdout } = check({ "articles/b.md": moved }, "--baseline", "old.json");
  expect(stdout).toContain("/elsewhere/");
  expect(stdout).not.toContain("leads to /nowhere/");
  expect(status).toBe(1);
});

test("any other file than a baseline is neither used nor replaced", () => {
  writeContent(join(place.folder, "content"), MIXED);
  const file = join(place.folder, "package.json");
  writeFileSync(file, '{\n  "name": "paper"\n}\n');
  const { stderr, status } = again("--baseline", "package.json");
  expect(stderr).toContain("package.json:1:1 error: `version` is not 1");
  expect(stderr).toContain("help: ");
  expect(status).toBe(2);
  expect(again("--baseline", "package.json", "--write-baseline").status).toBe(2);
  expect(readFileSync(file, "utf8")).toContain("paper");
  expect(again("--baseline", "content", "--write-baseline").stderr).toContain("is not a file");
});

test("in a GitHub workflow, problems are on the lines of a pull request, and on the run's page", () => {
  writeContent(join(place.folder, "content"), MIXED);
  const summary = join(place.folder, "summary.md");
  const env = {
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: place.folder,
    GITHUB_STEP_SUMMARY: summary,
  };
  const { stderr } = dateline(["check", "--now", NOW], env, place.folder);
  expect(stderr).toMatch(/^::error file=content\/articles\/a\.md,line=4,/m);
  expect(stderr).toMatch(/^::warning file=content\/articles\/b\.md,line=9,/m);
  expect(readFileSync(summary, "utf8")).toContain("1 error, 1 warning");
});
