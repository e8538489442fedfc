import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { programOf } from "../../../src/engine/request/program.ts";
import { writeFiles } from "../../kit/builds/staged-files.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

const FILES = {
  ".eleventy.ts": "export default 1;",
  "package.json": "{}",
  "package-lock.json": "{}",
  "src/dates/moments.ts": "dates",
  "src/content/articles/load.ts": "load",
  "src/markdown/render.ts": "render",
  "src/citations/key.ts": "key",
  "src/publication/tags.ts": "tags",
  "src/pages/lists.ts": "lists",
  "src/formats/rss.ts": "rss",
  "src/engine/plan/plan.ts": "plan",
  "src/eleventy/plugin.ts": "plugin",
  "src/cli/build/build.ts": "build",
  "src/serve/server.ts": "server",
  "src/cards/draw-card.ts": "card",
  "layouts/article.11ty.ts": "article",
  "layouts/styles/site.css": "css",
};
beforeEach(() => writeFiles(place.folder, FILES));

/** Which versions another content of a file, or what else is done, makes others. */
function changedBy(change: () => void): { reading: boolean; rendering: boolean } {
  const before = programOf(place.folder);
  change();
  const after = programOf(place.folder);
  return {
    reading: before.reading !== after.reading,
    rendering: before.rendering !== after.rendering,
  };
}
const edit = (path: string, text = "another") => writeFileSync(join(place.folder, path), text);

const BOTH = { reading: true, rendering: true };
const PAGES_ALONE = { reading: false, rendering: true };

test.each([
  "src/dates/moments.ts",
  "src/content/articles/load.ts",
  "src/markdown/render.ts",
  "src/citations/key.ts",
  "package.json",
  "package-lock.json",
])("what articles are read with, %s, is what pages are made with too", (path) => {
  expect(changedBy(() => edit(path))).toEqual(BOTH);
});

test.each([
  "src/publication/tags.ts",
  "src/pages/lists.ts",
  "src/formats/rss.ts",
  "src/engine/plan/plan.ts",
  "src/cards/draw-card.ts",
  "src/eleventy/plugin.ts",
  "layouts/article.11ty.ts",
  "layouts/styles/site.css",
  ".eleventy.ts",
])("no article need be read again for another %s, and every page be made again", (path) => {
  expect(changedBy(() => edit(path))).toEqual(PAGES_ALONE);
});

test.each(["src/cli/build/build.ts", "src/serve/server.ts"])(
  "for another %s, nothing is made again",
  (path) => {
    expect(changedBy(() => edit(path))).toEqual({ reading: false, rendering: false });
  },
);

test("a new, deleted or renamed file changes the program", () => {
  const at = (path: string) => join(place.folder, path);
  expect(changedBy(() => edit("src/new.ts"))).toEqual(BOTH);
  expect(changedBy(() => edit("layouts/new.11ty.ts"))).toEqual(PAGES_ALONE);
  expect(changedBy(() => rmSync(at("src/new.ts")))).toEqual(BOTH);
  expect(changedBy(() => renameSync(at("src/dates/moments.ts"), at("src/date.ts")))).toEqual(BOTH);
  expect(changedBy(() => rmSync(at("package-lock.json")))).toEqual(BOTH);
});

test("text that moves from one file into its neighbour changes the program", () => {
  edit("src/date.ts", "1");
  edit("src/dates/moments.ts", "2");
  const change = () => {
    edit("src/date.ts", "");
    edit("src/dates/moments.ts", "12");
  };
  expect(changedBy(change)).toEqual(BOTH);
});

test("what is not part of the program changes nothing, nor does its folder", () => {
  const nothing = { reading: false, rendering: false };
  writeFiles(place.folder, { "tests/a.test.ts": "a", "README.md": "b", "content/x.md": "c" });
  expect(changedBy(() => edit("README.md"))).toEqual(nothing);
  expect(changedBy(() => edit("tests/a.test.ts"))).toEqual(nothing);
  const page = { "src/handbook/content/articles/a.md": "a" };
  expect(changedBy(() => writeFiles(place.folder, page))).toEqual(nothing);
  const copy = join(place.folder, "copy");
  writeFiles(copy, FILES);
  expect(programOf(copy)).toEqual(programOf(place.folder));
});

test("this program has versions, which differ and stay", () => {
  const program = programOf(ROOT);
  const { reading, rendering, searching } = program;
  for (const version of [reading, rendering, searching]) expect(version).toMatch(/^[\w-]{27}$/);
  expect(new Set(Object.values(program)).size).toBe(3);
  expect(programOf(ROOT)).toEqual(program);
});

test("indexes are made again for a different Pagefind or different inputs, and for nothing else", () => {
  const searching = () => programOf(place.folder).searching;
  const first = searching();
  edit("src/pages/lists.ts");
  edit("package.json", '{ "dependencies": { "yaml": "1" } }');
  expect(searching()).toBe(first);
  edit("package.json", '{ "dependencies": { "pagefind": "2.0.0" } }');
  const second = searching();
  expect(second).not.toBe(first);
  writeFiles(place.folder, { "src/engine/products/search/record.ts": "record" });
  expect(searching()).not.toBe(second);
});
