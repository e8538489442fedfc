import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { STARTER_LANGUAGES } from "../../src/starter/texts/texts-of.ts";
import { dateline } from "../kit/builds/command.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { datelineIn, installedPublication, runIn } from "../kit/package/installed-publication.ts";
import { htmlProblems } from "../kit/readers/html-validate.ts";

const { folder, remove } = scratch();
afterAll(remove);

describe.each(STARTER_LANGUAGES)("a new paper in %s", (language) => {
  test("is built without an error or a warning", () => {
    const paper = join(folder, language);
    expect(dateline(["init", paper, "--yes", "--language", language])).toMatchObject({
      status: 0,
      stderr: "",
    });
    const args = ["build", "--strict", "--json"];
    const { status, stdout } = dateline(args, {}, paper);
    expect(JSON.parse(stdout).diagnostics).toEqual([]);
    expect(status).toBe(0);
    const site = join(paper, "_site");
    const pages = filesBelow(site).filter((path) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(10);
    for (const path of pages)
      expect(htmlProblems(readFileSync(join(site, path), "utf8"), path)).toEqual([]);
  });
});

describe("with the installed package", () => {
  const paper = join(folder, "installed");
  beforeAll(async () => {
    await installedPublication(paper);
    // npm has installed the package already: only what init writes is of interest.
    for (const name of ["package.json", "package-lock.json"]) rmSync(join(paper, name));
  });

  test("init writes what npm's scripts need, and npm run build makes the site", () => {
    expect(datelineIn(paper, ["init", ".", "--yes", "--language", "ar"]).status).toBe(0);
    const manifest = JSON.parse(readFileSync(join(paper, "package.json"), "utf8"));
    const installed = join(paper, "node_modules/dateline-news/package.json");
    expect(manifest.dependencies).toEqual({
      "dateline-news": JSON.parse(readFileSync(installed, "utf8")).version,
    });
    const built = runIn(paper, "npm", ["run", "build"]);
    expect(built.status).toBe(0);
    expect(built.stderr).not.toMatch(/warning|error/);
    expect(readFileSync(join(paper, "_site/index.html"), "utf8")).toContain('dir="rtl"');
    expect(runIn(paper, "npm", ["run", "check"])).toMatchObject({ status: 0 });
  });
});
