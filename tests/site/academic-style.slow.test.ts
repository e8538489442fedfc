import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { buildInProcess } from "../kit/builds/build-counts.ts";
import { buildArgs, dateline } from "../kit/builds/command.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { attribute, elementsOf, hasClass, textOf } from "../kit/readers/elements.ts";

const place = useScratch();
let content = "";
let output = "";
beforeEach(() => {
  content = join(place.folder, "content");
  output = join(place.folder, "site");
});

const BOOK =
  "{ id: doe, type: book, title: The Tides, author: { given: Jane, family: Doe }, publisher: Coast Press, date: 2020 }";

function write(settings: string, files: Record<string, string> = {}): void {
  writeContent(content, {
    "publication.yaml": PUBLICATION + settings,
    "articles/tides.md": article({ citations: `[${BOOK}]` }, "It rises [@doe].\n"),
    ...files,
  });
}

function page() {
  const elements = elementsOf(readFileSync(join(output, "2026/03/tides/index.html"), "utf8"));
  const called = elements.find((element) => attribute(element, "role") === "doc-noteref");
  const line = elements.find((element) => hasClass(element, "source-line"));
  const target = called && attribute(called, "href")?.slice(1);
  const entry = elements.find((element) => attribute(element, "id") === target);
  const text = elements.find(({ tagName }) => tagName === "article");
  return { elements, called, line, entry, words: text ? textOf(text) : "" };
}

test("with `citationStyle: apa` a call is an author and a year, which lead to the entry in the list", async () => {
  write("citationStyle: apa\n");
  await buildInProcess({ content, output, cache: join(place.folder, "cache") });
  const { called, line, entry, elements } = page();
  expect(called && textOf(called)).toBe("Doe, 2020");
  const around = elements.find((element) => hasClass(element, "citation-words"));
  expect(around && textOf(around)).toMatch(/^\(.*\)$/);
  expect(entry?.tagName).toBe("li");
  expect(entry && textOf(entry)).toContain("Doe, J. (2020). The Tides. Coast Press.");
  expect(line && elements.includes(line) && textOf(line)).toMatch(/^Doe, J\. \(2020\)\./);
});

const house = (before: string): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>House</title><id>house</id></info>
  <citation><layout prefix="(" suffix=")"><text variable="title"/></layout></citation>
  <bibliography><layout suffix="."><text variable="title" prefix="${before}: "/></layout></bibliography>
</style>
`;

test("a style's file that has changed is seen in pages that are there already", async () => {
  write("citationStyle: house.csl\n", { "house.csl": house("House") });
  await buildInProcess({ content, output, cache: join(place.folder, "cache") });
  const { called, line } = page();
  expect(called && textOf(called)).toBe("The Tides");
  expect(line && textOf(line)).toContain("House: The Tides.");
  expect(
    (await buildInProcess({ content, output, cache: join(place.folder, "cache") })).rendered,
  ).toBe(0);

  writeFileSync(join(content, "house.csl"), house("Mansion"));
  await buildInProcess({ content, output, cache: join(place.folder, "cache") });
  const { line: after } = page();
  expect(after && textOf(after)).toContain("Mansion: The Tides.");
});

test("a style's file that is broken stops the build, which tells its line", () => {
  write("citationStyle: house.csl\n", {
    "house.csl": house("House").replace("</layout></citation>", ""),
  });
  const { status, stderr, stdout } = dateline(buildArgs(content, output));
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(/house\.csl:6:1 error settings\/style-file/);
});

/** Writes down every module that a process and its threads load. */
const RECORDER = `import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";
registerHooks({
  load(url, context, next) {
    appendFileSync(process.env.LOADED, url + "\\n");
    return next(url, context);
  },
});
`;

function loadedByBuild(): string[] {
  const recorder = join(place.folder, "recorder.mjs");
  const list = join(place.folder, "loaded.txt");
  writeFileSync(recorder, RECORDER);
  writeFileSync(list, "");
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(recorder)}`, LOADED: list };
  const { status, stderr } = dateline(buildArgs(content, output), env);
  expect(status, stderr).toBe(0);
  return readFileSync(list, "utf8").split("\n");
}

test("a build loads citeproc only for a style", () => {
  // The package bundles it, with the styles, into this module.
  const CITEPROC = /\/src\/citations\/style\/citation-js\.js$/;
  write("");
  const without = loadedByBuild();
  expect(without.some((url) => url.includes("/layouts/"))).toBe(true);
  expect(without.filter((url) => CITEPROC.test(url))).toEqual([]);
  write("citationStyle: apa\n");
  expect(loadedByBuild().filter((url) => CITEPROC.test(url))).not.toEqual([]);
});
