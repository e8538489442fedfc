import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { build, buildArgs, dateline } from "../kit/builds/command.ts";
import { withoutProgress } from "../kit/builds/without-progress.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();
let content: string;
let output: string;
beforeEach(() => {
  output = join(place.folder, "out/_site");
  content = writeContent(join(place.folder, "content"), {
    "articles/public.md": article({ title: "Public" }),
    "articles/draft.md": article({ title: "Draft", draft: "true" }),
    "articles/ahead.md": article({ title: "Ahead", date: "2027-01-01" }),
  });
});

const read = (path: string) => readFileSync(join(output, path), "utf8");
const has = (path: string) => existsSync(join(output, path));

describe("help", () => {
  test("names both commands, and each its options", () => {
    const { status, stdout } = dateline(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ +build /m);
    expect(stdout).toMatch(/^ +serve /m);
    const options = ["content", "output", "now", "drafts", "path-prefix", "url", "cache"];
    for (const command of ["build", "serve"]) {
      const help = dateline([command, "--help"]);
      expect(help.status).toBe(0);
      for (const name of options) expect(help.stdout).toContain(`--${name}`);
    }
    expect(dateline(["serve", "--help"]).stdout).toContain("--port");
  });

  test("a call without a command, or with an unknown one, fails and lists the commands", () => {
    expect(dateline([]).status).toBe(1);
    const { status, stderr } = dateline(["biuld"]);
    expect(status).toBe(1);
    expect(stderr).toContain("build");
  });
});

describe("what is written wrong", () => {
  test.each([
    [
      "an option with two letters swapped",
      ["--contnet", "x"],
      /unknown option '--contnet'[\s\S]*Did you mean --content\?/,
    ],
    ["an option in the singular", ["--draft"], /Did you mean --drafts\?/],
    ["an invalid date", ["--now", "tomorrow"], /--now[\s\S]*“tomorrow” is not a date/],
    ["a day that does not exist", ["--now", "2026-02-30"], /does not exist/],
    ["an address without its scheme", ["--url", "news.example"], /--url[\s\S]*https:/],
    ["an address of another kind", ["--url", "javascript:alert(1)"], /--url/],
    ["a prefix that climbs out", ["--path-prefix", "/../x/"], /--path-prefix/],
    ["an option without its value", ["--output"], /argument missing/],
    ["a word too many", ["extra"], /too many arguments/],
  ])("%s: exit status 1, a sentence, and nothing written", (_, args, message) => {
    const { status, stderr, stdout } = dateline([...buildArgs(content, output), ...args]);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(stdout).toBe("");
    expect(fileHashes(output)).toEqual({});
  });

  test("a folder without a publication says so", () => {
    const { status, stderr } = dateline(buildArgs(join(place.folder, "nowhere"), output));
    expect(status).toBe(1);
    expect(stderr).toContain("There is no such folder, so there is no publication");
  });

  test("an invalid port", () => {
    const { status, stderr } = dateline(["serve", "--content", content, "--port", "99999"]);
    expect(status).toBe(1);
    expect(stderr).toContain("65535");
  });
});

describe("build", () => {
  test("leaves drafts and what is dated ahead out, unless --drafts asks for them", () => {
    build(content, output);
    expect([
      has("2026/03/public/index.html"),
      has("2026/03/draft/index.html"),
      has("2027/01/ahead/index.html"),
    ]).toEqual([true, false, false]);
    build(content, output, "--drafts");
    expect([
      has("2026/03/public/index.html"),
      has("2026/03/draft/index.html"),
      has("2027/01/ahead/index.html"),
    ]).toEqual([true, true, true]);
    expect(read("2026/03/draft/index.html")).toContain('content="noindex"');
  });

  test("--now decides what is out, and without an offset it is UTC", () => {
    build(content, output, "--now", "2026-12-31T23:59:59");
    expect(has("2027/01/ahead/index.html")).toBe(false);
    build(content, output, "--now", "2027-01-01T00:00:00");
    expect(has("2027/01/ahead/index.html")).toBe(true);
  });

  test.each(["/project/", "project", "/project"])("--path-prefix %s", (prefix) => {
    build(content, output, "--path-prefix", prefix);
    const page = read("2026/03/public/index.html");
    expect(page).toContain('href="/project/world/"');
    expect(page).toContain(
      '<link rel="canonical" href="https://news.test/project/2026/03/public/">',
    );
    expect(page).not.toMatch(/(href|src)="\/(?!project\/)/);
    expect(read("rss.xml")).toContain("https://news.test/project/2026/03/public/");
  });

  test("--url takes the place of the publication's, with or without a slash", () => {
    for (const url of ["https://preview.example/pr-7/", "https://preview.example/pr-7"]) {
      build(content, output, "--url", url, "--path-prefix", "/pr-7/");
      for (const path of Object.keys(fileHashes(output)).filter((each) =>
        /\.(html|xml|json|txt)$/.test(each),
      )) {
        expect(read(path), path).not.toContain("https://news.test");
      }
      expect(read("sitemap.xml")).toContain(
        "<loc>https://preview.example/pr-7/2026/03/public/</loc>",
      );
    }
  });

  test("folders are those of the folder it is called from, in the checkout or outside it", () => {
    const inside = spawnSync(
      process.execPath,
      [
        join(ROOT, "src/cli/dateline.ts"),
        "build",
        "--content",
        "content",
        "--output",
        "here/_site",
      ],
      { cwd: place.folder, encoding: "utf8" },
    );
    expect(withoutProgress(inside.stderr)).toBe("");
    expect(inside.status).toBe(0);
    expect(existsSync(join(place.folder, "here/_site/index.html"))).toBe(true);
    build(relative(ROOT, content), relative(ROOT, output));
    expect(has("index.html")).toBe(true);
  });

  test("leaves nothing beside the output but the output", () => {
    build(content, output);
    expect(readdirSync(join(place.folder, "out"))).toEqual(["_site"]);
    expect(readdirSync(place.folder).toSorted()).toEqual(["content", "out"]);
  });

  test("without an editor's address there is no letter, and the question stays", () => {
    writeContent(content, { "publication.yaml": PUBLICATION.replace(/^editor:.*\n/m, "") });
    build(content, output);
    const page = read("2026/03/public/index.html");
    expect(page).toContain('id="prompt"');
    expect(page).not.toContain("mailto:editor");
  });
});
