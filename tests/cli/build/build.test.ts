import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { build, buildArgs, dateline } from "../../kit/builds/command.ts";
import { withoutProgress } from "../../kit/builds/without-progress.ts";
import { fileHashes } from "../../kit/disk/file-hashes.ts";
import { copyProject, runCopy } from "../../kit/disk/project-copy.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";

vi.setConfig({ testTimeout: 60_000 });

const place = useScratch();
let content: string;
let output: string;
beforeEach(() => {
  content = writeContent(join(place.folder, "content"), { "articles/one.md": article() });
  output = join(place.folder, "_site");
});

test("a build says in two lines what it did and what it took, and nothing else", () => {
  const { stdout, stderr } = build(content, output);
  expect(stdout).toMatch(
    /^Built (\d+) pages in [\d.]+ s: \1 rendered, 0 kept, 0 removed, in .*_site\n {2}read [\d.]+ s, plan [\d.]+ s, render [\d.]+ s, apply [\d.]+ s, \d+ MB of memory\n$/,
  );
  expect(withoutProgress(stderr)).toBe("");
  expect(readdirSync(place.folder).sort()).toEqual(["_site", "content"]);
});

test("articles that readers may not see are counted, so that nobody looks for them in vain", () => {
  writeContent(content, {
    "articles/two.md": article({ draft: "true" }),
    "articles/three.md": article({ date: "2999-01-01" }),
    "articles/four.md": article({ date: "2999-01-02" }),
  });
  expect(build(content, output).stdout).toMatch(
    /\nLeft out: 1 draft, 2 scheduled\. Use --drafts to see them\.\n$/,
  );
  expect(build(content, output, "--drafts").stdout).not.toContain("Left out");
});

test("warnings alone are reported, and the status is 0", () => {
  writeContent(content, { "articles/one.md": article({}, "[Where](/nowhere/)\n") });
  const { status, stdout, stderr } = dateline(buildArgs(content, output));
  expect(stderr).toContain("warning link/missing");
  expect(stderr).toContain("0 errors, 1 warning");
  expect(stdout).toContain("Built");
  expect(status).toBe(0);
});

test("errors are reported once, and the status is 1", () => {
  writeContent(content, { "articles/one.md": article({ section: "nowhere" }) });
  const { status, stdout, stderr } = dateline(buildArgs(content, output));
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr.match(/error article\/unknown-section/g)).toHaveLength(1);
  expect(stderr).toContain("Nothing was written");
  expect(existsSync(output)).toBe(false);
});

test("an output that holds the content is refused, and the content stays", () => {
  build(content, output);
  const inside = writeContent(join(output, "content"), { "articles/one.md": article() });
  const before = fileHashes(output);
  const { status, stderr } = dateline(buildArgs(inside, output));
  expect(status).toBe(1);
  expect(stderr).toContain("which a build must not delete");
  expect(stderr).not.toContain("    at ");
  expect(fileHashes(output)).toEqual(before);
});

test("a layout that throws is named once, with its page; output and folder are unchanged", () => {
  const project = copyProject(place.folder);
  build(content, output);
  const before = fileHashes(output);
  writeFileSync(
    join(project, "layouts/article.11ty.ts"),
    `import { layout } from "./parts/layout.ts";
export default layout("article", () => { throw new TypeError("the layout is broken"); });
`,
  );
  const { status, stdout, stderr } = runCopy(project, buildArgs(content, output));
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^error: .*layouts\/article\.11ty\.ts can't render \/2026\/03\/one\//m);
  expect(stderr.match(/the layout is broken/g)).toHaveLength(1);
  expect(fileHashes(output)).toEqual(before);
  expect(readdirSync(place.folder).sort()).toEqual(["_site", "content", "project"]);
});

test("a layout that is not TypeScript is named once", () => {
  const project = copyProject(place.folder);
  writeFileSync(join(project, "layouts/front.11ty.ts"), "export default {{{;\n");
  const { status, stderr } = runCopy(project, buildArgs(content, output));
  expect(status).toBe(1);
  expect(stderr).toContain("layouts/front.11ty.ts");
  expect(existsSync(output)).toBe(false);
});

test("a publication whose folder is the whole repository is built into a folder of it", () => {
  const inside = join(content, "_site");
  build(content, inside);
  const first = fileHashes(inside);
  build(content, inside);
  expect(fileHashes(inside)).toEqual(first);
  mkdirSync(join(content, "empty"), { recursive: true });
  expect(readdirSync(content)).toContain("articles");
});
