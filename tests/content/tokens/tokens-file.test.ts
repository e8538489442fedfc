import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TOKENS } from "../../../src/content/tokens/token-names.ts";
import { parseTokens } from "../../../src/content/tokens/tokens-file.ts";
import { LIMITS } from "../../../src/limits.ts";

const ROOT = join(import.meta.dirname, "../../..");
const parse = (text: string) =>
  parseTokens({ file: "content/tokens.css", path: "tokens.css", text });
const problems = (text: string) =>
  parse(text).diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

test("every token of the stylesheet may be set, and no other", () => {
  const css = readFileSync(join(ROOT, "layouts/styles/tokens.css"), "utf8");
  const names = [...css.matchAll(/^ {2}--([-\w]+):/gm)].map(([, name]) => name);
  expect([...TOKENS.keys()].toSorted()).toEqual(names.toSorted());
});

test("a second set of tokens is taken over, and its colours are known for both schemes", () => {
  const text = readFileSync(join(ROOT, "tests/fixtures/tokens/tokens.css"), "utf8");
  const { value, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  expect(value?.colors.accent).toMatchObject({ light: "#0b4f5c", dark: "#84d6e0" });
  expect(value?.css).toMatch(/^:root\{--paper:light-dark\(#fff4ec,#101a1c\);/);
});

test("rules that nest without end are refused before they are parsed", () => {
  expect(problems("a{".repeat(2_000))).toEqual(["1:50 tokens/syntax"]);
});

test("one colour is that of both schemes", () => {
  expect(parse(":root{--ink:hsl(0 0% 0%)}").value?.colors.ink).toMatchObject({
    light: "#000000",
    dark: "#000000",
  });
});

test.each([
  [":root {\n  --acent: #000;\n}", "2:3 tokens/unknown"],
  [":root {\n  color: #000;\n  --ink: #000;\n}", "2:3 tokens/property"],
  [":root { --ink: #000 !important }", "1:9 tokens/important"],
  ["body { display: none }", "1:1 tokens/rule"],
  [":root { --ink: #000 }\n:root:has(a) { --ink: #000 }", "2:1 tokens/rule"],
  [":root, body { --ink: #000 }", "1:1 tokens/rule"],
  ["@font-face { font-family: x; src: url(https://x.example) }", "1:1 tokens/rule"],
  ['@import "https://x.example/a.css";', "1:1 tokens/rule"],
  [":root {\n  --serif: url(https://x.example);\n}", "2:3 tokens/value"],
  [":root { --ink: #0008 }", "1:9 tokens/value"],
  [":root { --ink: var(--paper) }", "1:9 tokens/value"],
  [':root { --text-base: image-set("a.png" 1x) }', "1:9 tokens/value"],
  [":root { --text-base: calc(1rem + attr(data-x)) }", "1:9 tokens/value"],
  [":root { --text-base: }", "1:9 tokens/value"],
  [":root { --leading: 1rem }", "1:9 tokens/value"],
  [":root { --serif: {} }", "1:9 tokens/value"],
  [":root { --ink: ) }", "1:16 tokens/syntax"],
  ["--ink: #000;", "1:1 tokens/syntax"],
])("%j is refused at its place", (text, problem) => {
  expect(problems(text)).toEqual([problem]);
  expect(parse(text).value).toBeUndefined();
});

test("rules inside others are refused as well", () => {
  expect(problems("@media print { :root { --ink: #000 } }")).toEqual(["1:1 tokens/rule"]);
  expect(problems(":root { --ink: #000; a { color: red } }")).toContain("1:1 tokens/rule");
});

test("all problems are reported at once, each at its place, whatever comments and texts contain", () => {
  const text =
    '/* --ink: */ :root {\n  --serif: "--paper: x";\n  --paper: 1;\n  --ink: 2; --ink: 3;\n}';
  expect(problems(text)).toEqual(["3:3 tokens/value", "4:3 tokens/value", "4:13 tokens/value"]);
});

test("a misspelt token is reported with the likely one", () => {
  expect(parse(":root { --acent: #000 }").diagnostics[0]?.hint).toContain("--accent");
});

test("no file of tokens is endless, deep or slow", () => {
  expect(problems(`/*${"x".repeat(LIMITS.tokensCharacters)}*/`)).toEqual(["1:1 tokens/too-large"]);
  expect(problems(`:root{--ink:${"(".repeat(9_000)}`)).toHaveLength(1);
  expect(problems(`:root{${"--ink:#000;".repeat(1_700)}}`)).toEqual([]);
});
