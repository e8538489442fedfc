import { expect, test } from "vitest";
import { baselineOf, baselineText, compared } from "../../src/check/baseline.ts";
import { parseBaseline } from "../../src/check/parse-baseline.ts";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { problem, warning } from "./problems.ts";

const OLD = [warning(), warning({ line: 9 }), warning({ file: "content/pages/b.md" })];

function against(old: readonly Diagnostic[], now: readonly Diagnostic[]) {
  const parsed = parseBaseline(baselineText(baselineOf(old, "content")));
  if ("problem" in parsed) throw new Error(parsed.problem.message);
  const { fresh, known, gone } = compared(now, parsed.baseline, "content");
  return { fresh, known: known.length, gone };
}

test("what a baseline lists is known, wherever the lines are now", () => {
  const moved = OLD.map((each) => ({ ...each, line: each.line + 40 }));
  expect(against(OLD, moved)).toEqual({ fresh: [], known: 3, gone: 0 });
});

test("one more of the same is new, and one less is gone", () => {
  const more = [...OLD, warning({ line: 12 })];
  expect(against(OLD, more)).toEqual({ fresh: [warning({ line: 12 })], known: 3, gone: 0 });
  expect(against(OLD, OLD.slice(1))).toEqual({ fresh: [], known: 2, gone: 1 });
});

test("the same problem in another file or of another rule is new", () => {
  for (const other of [{ file: "content/articles/c.md" }, { rule: "link/unpublished" } as const])
    expect(against([warning()], [warning(other)]).fresh).toEqual([warning(other)]);
});

test("errors are in no baseline", () => {
  expect(against([problem()], [problem()]).fresh).toEqual([problem()]);
});

test("a file with more problems than are listed one by one may have fewer, not more", () => {
  const counted = (count: number) => [warning({ counted: count, message: `${count} more` })];
  expect(against(counted(7), counted(5)).known).toBe(1);
  expect(against(counted(7), counted(8)).fresh).toHaveLength(1);
});

test("it does not matter how the publication's folder is named", () => {
  const there = OLD.map((each) => ({ ...each, file: `../paper/${each.file}` }));
  const baseline = baselineOf(OLD, "content");
  expect(compared(there, baseline, "../paper/content").fresh).toEqual([]);
});

test("the file is the same however problems are ordered, with one a line", () => {
  const text = baselineText(baselineOf(OLD, "content"));
  expect(baselineText(baselineOf(OLD.toReversed(), "content"))).toBe(text);
  expect(text).toContain('"It leads nowhere": 2\n');
});

test.each([
  ["", 1, /not valid JSON/],
  ['{\n  "version": 1,\n  "warnings": {\n<<<<<<< HEAD\n', 4, /not valid JSON/],
  ["[]", 1, /no fields/],
  ['{\n"version": 7 }', 2, /`version`/],
  ['{ "version": 1,\n"warnings": [] }', 2, /`warnings`/],
  ['{ "version": 1, "warnings": {\n"a.md": 7 } }', 2, /“a.md” has no rules/],
  ['{ "version": 1, "warnings": {\n"a.md": {\n"x/y": null } } }', 3, /“x\/y” has no messages/],
  ['{ "version": 1, "warnings": { "a.md": { "x/y": {\n"No": -1 } } } }', 2, /“No” has no number/],
])("%j is refused as a baseline, with the place", (text, line, message) => {
  const parsed = parseBaseline(text);
  expect(parsed).toMatchObject({ problem: { line, message: expect.stringMatching(message) } });
});

test("a byte order mark before it does not matter", () => {
  expect(parseBaseline(`\ufeff${baselineText(baselineOf(OLD, "content"))}`)).toHaveProperty(
    "baseline",
  );
});

test("no name in it reaches a prototype", () => {
  const text = '{ "version": 1, "warnings": { "__proto__": { "constructor": { "x": 1 } } } }';
  const parsed = parseBaseline(text);
  expect("baseline" in parsed && parsed.baseline.size).toBe(1);
  expect(({} as { constructor: { x?: unknown } }).constructor.x).toBeUndefined();
});
