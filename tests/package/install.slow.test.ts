import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow, namesIn } from "../../src/engine/disk/folders.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { installedPackage } from "../kit/package/installed-package.ts";
import { datelineIn, installedPublication, runIn } from "../kit/package/installed-publication.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";

const { folder, remove } = scratch();
const program = join(folder, "node_modules/dateline-news");
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

beforeAll(async () => {
  await installedPublication(folder);
});
afterAll(remove);

test("the installed package builds a publication that has only a content folder", () => {
  writeContent(join(folder, "content"), {
    "articles/one.md": article({ title: "Installed from a tarball" }),
  });
  expect(datelineIn(folder, ["build"])).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, "_site/index.html"), "utf8")).toContain(
    "Installed from a tarball",
  );
  expect(datelineIn(folder, ["build"]).stdout).toMatch(/ 0 rendered/);
});

test("the program is kept compiled beside it, once, and not in the publication's cache", () => {
  const kept = () => filesBelow(join(folder, "node_modules/.cache/dateline-news"));
  // The tests' builds share a folder that this variable names.
  const env = { NODE_COMPILE_CACHE: undefined };
  for (const _ of ["cold", "warm"]) expect(datelineIn(folder, ["build"], env).status).toBe(0);
  const first = kept();
  expect(first.length).toBeGreaterThan(20);
  expect(datelineIn(folder, ["build"], env).status).toBe(0);
  expect(kept()).toEqual(first);
  expect(namesIn(join(folder, ".cache"))).not.toContain("compiled");
});

test("it draws social cards in the scripts of the fonts it ships", () => {
  const content = join(folder, "cards");
  writeContent(content, {
    "publication.yaml": PUBLICATION.replace("cards: false\n", ""),
    "articles/one.md": article({ title: "Ελληνικά, русский, עברית and العربية" }),
  });
  const { stderr } = datelineIn(folder, ["build", "--content", content, "--output", "with-cards"]);
  expect(stderr).not.toContain("card/no-font");
  // The publication's and the article's.
  expect(filesBelow(join(folder, "with-cards/assets/cards"))).toHaveLength(2);
});

test("npx finds both commands, and each prints the version", () => {
  for (const command of ["dateline", "dateline-news"]) {
    expect(runIn(folder, "npx", ["--no-install", command, "--version"])).toEqual({
      status: 0,
      stdout: `${version}\n`,
      stderr: "",
    });
  }
});

/** What `npm install` brings, with the package itself. */
const MOST_PACKAGES = 125;
/** Of these, the desk has 6, and the reading of PDFs and of pages' main text 2. */
const MOST_MEGABYTES = 92;

test("it brings few packages and megabytes into an empty folder", async () => {
  const installed = await installedPackage();
  const { packages } = JSON.parse(
    readFileSync(join(installed, "node_modules/.package-lock.json"), "utf8"),
  );
  expect(Object.keys(packages).length).toBeLessThanOrEqual(MOST_PACKAGES);
  const { stdout } = runIn(installed, "du", ["-sk", "node_modules"]);
  expect(Number.parseInt(stdout, 10) / 1024).toBeLessThanOrEqual(MOST_MEGABYTES);
});

test("the tarball holds no tests, no demonstration and no TypeScript but types", async () => {
  const installed = await installedPackage();
  const tarball = namesIn(installed).find((name) => name.endsWith(".tgz")) ?? "";
  const { stdout } = runIn(installed, "tar", ["-tzf", tarball]);
  const files = stdout
    .trim()
    .split("\n")
    .map((path) => path.replace(/^package\//, ""));
  expect(files).toEqual(expect.arrayContaining(["src/cli/launch.cjs", "src/cli/dateline.js"]));
  expect(files.filter((path) => /^(tests|content|\.github|\.ci)\//.test(path))).toEqual([]);
  expect(files.filter((path) => /\.ts$/.test(path) && !path.endsWith(".d.ts"))).toEqual([]);
  expect(files.filter((path) => path.startsWith("node_modules/"))).toEqual([]);
});

test("only our modules have lines in source maps, and packages have no maps at all", () => {
  const maps = filesBelow(program).filter((path) => path.endsWith(".map"));
  const sources = maps.flatMap(
    (path) => JSON.parse(readFileSync(join(program, path), "utf8")).sources,
  );
  expect(sources).toContainEqual(expect.stringMatching(/src\/engine\/build\.ts$/));
  expect(sources.filter((source) => source.includes("node_modules"))).toEqual([]);
  expect(maps.filter((path) => path.startsWith("src/packages/"))).toEqual([]);
});

test("the licence of every package in the bundle comes along", () => {
  const licences = readFileSync(join(program, "LICENSES.txt"), "utf8");
  for (const name of ["zod", "markdown-it", "citeproc", "unpdf", "@babel/parser"])
    expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
  expect(licences).toMatch(
    /^pdfjs-dist in unpdf .*?Copyright Mozilla Foundation.*?Apache License/ms,
  );
});

test("every compiled module has a source map, and every layout has types", () => {
  const files = filesBelow(program);
  // Scripts for browsers are copied as they are written.
  const compiled = files.filter(
    (path) =>
      path.endsWith(".js") &&
      !/^(layouts\/scripts|src\/(serve\/browser|packages)|clients)\//.test(path),
  );
  expect(compiled.length).toBeGreaterThan(50);
  for (const path of compiled) {
    if (existsSync(join(program, `${path}.map`))) continue;
    // Modules that only pass on those of other files have no line of ours to map.
    const code = readFileSync(join(program, path), "utf8");
    expect(code, path).toMatch(/^(?:(?:import|export) [^;=]*;\n?)+$/);
  }
  const layouts = compiled.filter((path) => path.startsWith("layouts/"));
  for (const path of layouts) expect(files).toContain(path.replace(/\.js$/, ".d.ts"));
});
