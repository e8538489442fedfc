import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWithPlaces } from "../../../src/content/yaml/yaml-document.ts";
import { parsePlainYaml } from "../../../src/content/yaml/yaml-fast.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { slowdown } from "../../kit/measures/slowdown.ts";
import { badInputNames, readBadInput } from "../fixtures.ts";
import { sourceOf } from "../sources.ts";
import { anyLines, plainLines, slips, styledData } from "./yaml-texts.ts";

/** True where the text is read quickly; throws where it should not be. */
function isQuick(text: string): boolean {
  const data = parsePlainYaml(text);
  if (data === undefined) return false;
  const { located, diagnostics } = readWithPlaces(text, sourceOf(text));
  expect(diagnostics, JSON.stringify(text)).toEqual([]);
  if (!isDeepStrictEqual(data, located?.data)) expect(data, text).toStrictEqual(located?.data);
  return true;
}

function filesIn(folder: string): { path: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(md|yaml|txt)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, folder, path), "utf8") }));
}

function frontOf(text: string): string {
  return text.slice(3, Math.max(3, text.indexOf("\n---", 3)));
}

describe("what is read quickly is read as it would be slowly, and nothing can be said about it", () => {
  test("in every fixture", () => {
    const bad = badInputNames().flatMap((name) => readBadInput(name).files);
    const texts = [
      ...bad.map(({ bytes }) => new TextDecoder().decode(bytes)),
      ...filesIn("tests/fixtures").map(({ text }) => text),
    ];
    expect(texts.length).toBeGreaterThan(150);
    const quick = texts.flatMap((text) => [frontOf(text), text]).filter(isQuick);
    expect(quick.length).toBeGreaterThan(20);
  });

  test.each([
    ["data in any style", styledData, 0.02],
    ["data with slips of the hand", slips, 0.01],
    ["lines of any sort", anyLines, 0.005],
    ["plain values in lines that stand anywhere", plainLines, 0.02],
  ])("in %s", (_, texts, share) => {
    let quick = 0;
    // Many more, and others each time, for whoever changes what is plain.
    const numRuns = Number(process.env.DATELINE_YAML_RUNS ?? 3000);
    const seed = process.env.DATELINE_YAML_RUNS ? Date.now() : 20_260_301;
    const read = (text: string) => {
      quick += Number(isQuick(text));
    };
    fc.assert(fc.property(texts, read), { numRuns, seed });
    expect(quick / numRuns).toBeGreaterThan(share);
  });
});

test("every file of a newspaper is read quickly, but for one with folded text", () => {
  const slow = filesIn("tests/fixtures/gazette").filter(
    ({ path, text }) => !isQuick(path.endsWith(".md") ? frontOf(text) : text),
  );
  expect(slow.map(({ path }) => path)).toEqual(["publication.yaml"]);
});

test.each([
  ["tabs", "a:\tb"],
  ["a text of several lines", "a: b\n  - c"],
  ["a text of several lines below a hyphen", "- a\n  b"],
  ["a text of several lines in quotes", 'a: "b\n  c: d"'],
  ["an escape that is more than a quote", 'a: "b\\x41"'],
  ["what follows a quote", "a: 'b' # c"],
  ["a block of text", "a: |\n  b"],
  ["an anchor", "a: &b c"],
  ["a type", "a: !b c"],
  ["a mapping in braces within another", "a: { b: { c: d } }"],
  ["a key in braces that is written twice", "a: { b: c, b: d }"],
  ["a key in braces that reaches into objects", "a: { constructor: c }"],
  ["a key in braces without a value", "a: { b, c: d }"],
  ["a text in braces with a colon", "a: { b: c: d }"],
  ["a key that is quoted", '"a": b'],
  ["a key that is written twice", "a: 1\na: 2"],
  ["a key that is not text in YAML", "Null: 1"],
  ["a key that reaches into objects", "a:\n  - constructor: 1"],
  ["a hash tag", "a: Why #MeToo mattered"],
  ["a comment without a space", "a: b\n  #c\n"],
  ["a number in an unusual form", "a: 1e400"],
  ["nothing", "\n \n# a comment\n"],
  ["a second document", "a: b\n---\nc: d"],
])("%s is left to the parser that knows places", (_, text) => {
  expect(parsePlainYaml(text)).toBeUndefined();
});

test.each([
  [
    "an article",
    'title: "A: b"\ntags: [a, b c]\ndate: 2026-03-01 12:30\nlead: true\nwords: 1200\n',
  ],
  ["sources", "citations:\n  - id: a\n    url: https://a.example/b?c=d#e\n\n  - id: b\n"],
  ["mappings in braces", 'sections:\n  - { id: a, title: "B, c" }\nrules: { a/b: off, c: 12 }\n'],
  ["a list below its key", "authors:\n- a\n- 'it''s'\n# a comment\ndraft: false\n"],
])("%s is read quickly", (_, text) => {
  expect(isQuick(text)).toBe(true);
});

test.each([
  ["a list", (n: number) => `a: [${"a, ".repeat(n / 3)}`],
  ["texts in quotes", (n: number) => `a: [${"'a'  ,".repeat(n / 6)}`],
  ["pairs in braces", (n: number) => `a: {${"a: b, ".repeat(n / 6)}`],
  ["colons in braces", (n: number) => `a: {a: ${":b".repeat(n / 2)}`],
  ["quotes that are escaped", (n: number) => `a: "${'\\"'.repeat(n / 2)}`],
  ["quotes", (n: number) => `a: '${"'".repeat(n)} b`],
  ["digits", (n: number) => `a: ${"1".repeat(n)}`],
  ["spaces", (n: number) => `a:${" ".repeat(n)}#`],
  ["keys", (n: number) => "a:\n".repeat(n / 3)],
])("%s that are refused take as long as their parts together", async (_, textOf) => {
  const work = (size: number) => expect(parsePlainYaml(textOf(size))).toBeUndefined();
  expect(await slowdown(work, 190_000)).toBeLessThan(4);
});
