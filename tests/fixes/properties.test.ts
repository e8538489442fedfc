import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { fixText } from "../../src/fixes/fix-text.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { RULES } from "../../src/rules/rules.ts";
import { SEED, times } from "../kit/measures/sample.ts";
import { context, readFixtures } from "../markdown/fixtures.ts";

const FOLDERS = ["failed-markup", "markdown"].map(
  (name) => new URL(`../fixtures/${name}/`, import.meta.url),
);
const TEXTS = FOLDERS.flatMap((folder) =>
  readdirSync(folder).flatMap((file) =>
    readFixtures(readFileSync(new URL(file, folder), "utf8")).map((each) => ({ file, ...each })),
  ),
);

const found = (text: string): Diagnostic[] => renderBody(text, context).diagnostics;

/** Fixes until nothing is left to fix: of some rules, only the first problem of a text is reported. */
function fixed(text: string): { text: string; mended: Diagnostic[] } {
  const all: Diagnostic[] = [];
  let current = text;
  for (let round = 0; round < 40; round++) {
    const { text: next, mended } = fixText(current, found(current), { language: "en" });
    if (mended.length === 0) return { text: current, mended: all };
    all.push(...mended);
    current = next;
  }
  throw new Error(`Fixes never end: ${current}`);
}

/** The words that readers see, without marks. Attributes in braces are left out, since a fix deletes them. */
function wordsOf(text: string): string {
  return renderBody(text, context)
    .body.html.replace(
      /<[^>]*>|&[a-z]+;|&#\w+;|(?<!@)\{:?\s*(?:[#.][^}]*|[a-z]+=[^}>;$]*|toc)\}/g,
      " ",
    )
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

const errorsOf = (text: string): string[] =>
  found(text)
    .filter(({ severity }) => severity === "error")
    .map(({ rule }) => rule);

test.for(TEXTS)("$file: $name: fixes end, keep the words, and make no new error", ({ input }) => {
  const { text, mended } = fixed(input);
  if (mended.length === 0) expect(text).toBe(input);
  expect(fixed(text)).toEqual({ text, mended: [] });
  const before = errorsOf(input);
  expect(errorsOf(text).filter((rule) => !before.includes(rule))).toEqual([]);
  const isKept = mended.every(({ rule }) => !CHANGES_WORDS.has(rule));
  if (isKept) expect(wordsOf(text)).toBe(wordsOf(input));
});

/** What takes hides some words: numbers of lists, languages of code, URLs, boxes. */
const CHANGES_WORDS: ReadonlySet<string> = new Set([
  "code/quotes",
  "markup/list",
  "markup/picture",
  "markup/task",
  "markup/link",
  "link/bare",
]);

test("no fix fails or changes more than a few characters, wherever it is told to look", () => {
  const text = fc.constantFrom(...TEXTS.map(({ input }) => input));
  const place = fc.record({
    rule: fc.constantFrom(...(Object.keys(RULES) as (keyof typeof RULES)[])),
    line: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 60 }),
  });
  const property = fc.property(text, place, (input, { rule, line, column }) => {
    const diagnostic = {
      file: "a.md",
      severity: "warning",
      message: "",
      rule,
      line,
      column,
    } as const;
    const { text: made, edits } = fixText(input, [diagnostic], { language: "en" });
    for (const { start, end } of edits) expect(end - start).toBeLessThan(200);
    if (edits.length === 0) expect(made).toBe(input);
  });
  fc.assert(property, { numRuns: times(3_000), seed: SEED });
});
