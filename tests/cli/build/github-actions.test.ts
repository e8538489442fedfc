import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { writeStepOutputs } from "../../../src/cli/build/github-actions.ts";
import { buildArgs, dateline } from "../../kit/builds/command.ts";
import { scratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";

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
  const summary = join(place.folder, "summary.md");
  const args = buildArgs(content, join(place.folder, "_site"));
  const built = dateline(args, { ...env, GITHUB_STEP_SUMMARY: summary });
  const file = join(content, "articles/one.md");
  expect(built.stderr).toContain(
    `\n::warning file=${relative(process.cwd(), file)},line=9,col=1,title=link/missing::`,
  );
  expect(readFileSync(summary, "utf8")).toContain("| 1 | link/missing |");
  expect(readFileSync(output, "utf8")).toBe("changed=true\nworked=true\n");
  dateline(args, env);
  expect(readFileSync(output, "utf8")).toMatch(/changed=false\nworked=false\n$/);
  place.remove();
});
