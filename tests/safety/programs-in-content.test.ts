import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import matter from "gray-matter";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import {
  codeThatWrites,
  dottedPrograms,
  refusedPrograms,
  strayPrograms,
  templateSyntax,
} from "../kit/attacks/programs-in-content.ts";
import { buildArgs, dateline, type Ran } from "../kit/builds/command.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { sampled } from "../kit/measures/sample.ts";
import { article, type Files, writeContent } from "../kit/publications/publication-files.ts";
import { elementsOf, textOf } from "../kit/readers/elements.ts";

const place = scratch();
/** What a program that is run leaves behind lies here. */
const canaries = join(place.folder, "canaries");
mkdirSync(canaries);
const code = (name: string): string => codeThatWrites(canaries, name);
const output = join(place.folder, "_site");

const refused = sampled(refusedPrograms(code).map((each, index) => ({ ...each, index })));
const strays = strayPrograms(code);
const paths = sampled(Object.keys(strays));
const words = sampled(templateSyntax(code).map((text, index) => ({ text, index })));

let ofRefused: Ran;
let ofStrays: Ran;
/** The check's report of the same content: a build's has only some of many warnings alike. */
let checked: Ran;

beforeAll(() => {
  const files: Files = {};
  for (const { index, files: own } of refused) {
    for (const [path, text] of Object.entries(own)) files[`articles/${index}/${path}`] = text;
  }
  const content = writeContent(join(place.folder, "refused"), files);
  ofRefused = dateline(buildArgs(content, join(place.folder, "nowhere")));
  const others: Files = { ...dottedPrograms(code) };
  for (const path of paths) others[path] = strays[path] ?? "";
  for (const { text, index } of words) {
    const title = JSON.stringify(`Title ${text}`);
    others[`articles/words-${index}.md`] = article({ title }, `Before ${text} after.\n`);
  }
  // As an editor runs it in the content folder, which has a configuration.
  const folder = writeContent(join(place.folder, "content"), others);
  ofStrays = dateline(buildArgs(".", output), {}, folder);
  checked = dateline(["check", "--content", ".", "--format", "json"], {}, folder);
});

afterAll(() => place.remove());

test("there are as many cases as were promised, and their programs are such", () => {
  const count =
    refusedPrograms(code).length + Object.keys(strays).length + templateSyntax(code).length;
  expect(count).toBeGreaterThanOrEqual(120);
  const elsewhere = join(place.folder, "naive");
  mkdirSync(elsewhere);
  matter(`---js\n{ title: ${codeThatWrites(elsewhere, "run")} }\n---\n`);
  expect(readdirSync(elsewhere)).toEqual(["run"]);
});

test("nothing was run", () => {
  expect(readdirSync(canaries)).toEqual([]);
});

describe("an article that is a program is refused, and all of them in one run", () => {
  test.each(refused)("$name", ({ index }) => {
    const file = `refused/articles/${index}/x.md`;
    expect(ofRefused.stderr).toMatch(new RegExp(`${file}:\\d+:\\d+ error `));
  });
  test("nothing is written", () => {
    expect(ofRefused.status).toBe(1);
    expect(existsSync(join(place.folder, "nowhere"))).toBe(false);
  });
});

describe("a program beside the articles is ignored, with a warning", () => {
  test("the site is built", () => {
    expect(ofStrays.stderr).not.toMatch(/ error /);
    expect(ofStrays.status).toBe(0);
  });
  test.each(paths)("%s", (path) => {
    const { diagnostics } = JSON.parse(checked.stdout);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ file: path, line: 1, rule: "file/not-read", severity: "warning" }),
    );
  });
  test("no byte of one is in the output", () => {
    for (const path of filesBelow(output)) {
      expect(path).not.toMatch(/program|evil|11tydata|_data|_includes|node_modules|template\./);
      expect(readFileSync(join(output, path), "latin1"), path).not.toContain("postinstall");
    }
  });
});

describe("what a template language would act on is text", () => {
  test.each(words)("$text", ({ text, index }) => {
    const html = readFileSync(join(output, `2026/03/words-${index}/index.html`), "utf8");
    const elements = elementsOf(html);
    const [heading] = elements.filter(({ tagName }) => tagName === "h1");
    const [paragraph] = elements.filter(
      (element) => element.tagName === "p" && textOf(element).includes("Before "),
    );
    const plain = (words: string) => words.replace(/[‘’“”"'\\]/g, "");
    expect(heading && plain(textOf(heading))).toBe(plain(`Title ${text}`));
    expect(paragraph && plain(textOf(paragraph))).toBe(plain(`Before ${text} after.`));
  });
});
