import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { annotations, writeStepOutputs } from "../../../src/cli/build/github-actions.ts";
import type { Diagnostic } from "../../../src/diagnostics.ts";
import { buildArgs, dateline } from "../../kit/builds/command.ts";
import { scratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";

const problem = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  file: "content/articles/a.md",
  line: 3,
  column: 7,
  severity: "error",
  rule: "date/invalid",
  message: "`date` does not exist",
  ...more,
});
const place = { workspace: "/home/runner/paper", folder: "/home/runner/paper" };

test("a problem is a command that names its line, with what to do below", () => {
  expect(annotations([problem({ hint: "Write a day." })], place)).toEqual([
    "::error file=content/articles/a.md,line=3,col=7,title=date/invalid::`date` does not exist%0AWrite a day.",
  ]);
});

test("files are named from the checkout, wherever the command runs", () => {
  const own = { workspace: "/home/runner/paper", folder: "/home/runner/paper/site" };
  expect(annotations([problem()], own).join()).toContain("file=site/content/articles/a.md,");
  expect(annotations([problem({ file: "../gazette/a.md" })], own).join()).toContain(
    "file=gazette/a.md,",
  );
});

test("no content adds a command or a property", () => {
  const hostile = problem({
    file: "content/a,line=1:b%0A::x.md",
    message: "100 %\n::error::no\r::add-mask::x",
    hint: "::stop-commands::y",
  });
  expect(annotations([hostile], place)).toEqual([
    "::error file=content/a%2Cline=1%3Ab%250A%3A%3Ax.md,line=3,col=7,title=date/invalid::100 %25%0A::error::no%0D::add-mask::x%0A::stop-commands::y",
  ]);
});

test("errors come first, and no more of each than GitHub shows", () => {
  const warnings = Array.from({ length: 12 }, () => problem({ severity: "warning" }));
  const lines = annotations([...warnings, problem()], place);
  expect(lines.map((line) => line.slice(2, line.indexOf(" ")))).toEqual([
    "error",
    ...Array.from({ length: 10 }, () => "warning"),
  ]);
});

test.each([
  [{ rendered: 0, written: 0, removed: 0 }, "false", "false"],
  [{ rendered: 3, written: 0, removed: 0 }, "false", "true"],
  [{ rendered: 0, written: 1, removed: 0 }, "true", "true"],
  [{ rendered: 0, written: 0, removed: 1 }, "true", "true"],
])(
  "later steps learn what a build did: of %j, changed %s, worked %s",
  (summary, changed, worked) => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-actions-"));
    const file = join(folder, "output");
    writeStepOutputs(summary, file);
    expect(readFileSync(file, "utf8")).toBe(`changed=${changed}\nworked=${worked}\n`);
    rmSync(folder, { recursive: true });
  },
);

test("in a workflow, a build's problems are on their lines, and later steps learn that it built", () => {
  const place = scratch();
  const content = writeContent(join(place.folder, "content"), {
    "articles/one.md": article({}, "[Where](/nowhere/)\n"),
  });
  const output = join(place.folder, "outputs");
  const env = { GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: process.cwd(), GITHUB_OUTPUT: output };
  const args = buildArgs(content, join(place.folder, "_site"));
  const built = dateline(args, env);
  const file = join(content, "articles/one.md");
  expect(built.stderr).toContain(
    `\n::warning file=${relative(process.cwd(), file)},line=9,col=1,title=link/missing::`,
  );
  expect(readFileSync(output, "utf8")).toBe("changed=true\nworked=true\n");
  dateline(args, env);
  expect(readFileSync(output, "utf8")).toMatch(/changed=false\nworked=false\n$/);
  place.remove();
});
