import { expect, test } from "vitest";
import { reportOf } from "../../src/check/report.ts";
import { reportText } from "../../src/check/report-text.ts";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { problem, warning } from "./problems.ts";

const textOf = (diagnostics: readonly Diagnostic[], max?: number) =>
  reportText(reportOf(diagnostics), { color: false, ...(max !== undefined && { max }) });

const many = (count: number, more: Partial<Diagnostic> = {}) =>
  Array.from({ length: count }, (_, index) => warning({ line: index + 1, ...more }));

test("nothing is said of nothing", () => {
  expect(textOf([])).toBe("");
});

test("errors come first, whatever their files' names are", () => {
  const text = textOf([warning({ file: "a.md" }), problem({ file: "z.md" })]);
  expect(text).toBe(
    "z.md:3:7 error date/invalid: `date` does not exist\n\n" +
      "a.md:3:7 warning link/missing: It leads nowhere\n\n1 error, 1 warning\n" +
      "`dateline explain date/invalid` says more about a rule.\n",
  );
});

test("many warnings are grouped by rule, most first, with a few of each", () => {
  const some = many(3, { rule: "image/no-alt", file: "b.md" });
  const text = textOf([...some, ...many(1_500), problem()]);
  const lines = text.split("\n");
  expect(lines[0]).toContain("error date/invalid");
  const [first, second] = lines.filter((line) => /^[\d,]+ warnings \w/.test(line));
  expect(first).toMatch(/^1,500 warnings link\/missing: \w/);
  expect(second).toMatch(/^3 warnings image\/no-alt: \w/);
  expect(text).toContain("  content/articles/a.md:1:7 It leads nowhere\n");
  expect(text).toContain("  and 1,497 more in 1 file: dateline check --rule link/missing\n");
  expect(lines.length).toBeLessThan(20);
  expect(text).toMatch(/\n\n1 error, 1,503 warnings\n/);
});

test("--max shows so many of each rule in full, errors included", () => {
  const text = textOf([...many(5), problem(), problem({ line: 8 })], 1);
  expect(text.match(/ (?:error|warning) /g)).toHaveLength(2);
  expect(text).toContain("and 1 more in 1 file: dateline check --rule date/invalid");
  expect(text).toContain("and 4 more in 1 file: dateline check --rule link/missing");
});

test("a baseline says what it hides, and what is gone", () => {
  const baseline = { file: "old.json", hidden: 12, gone: 1 };
  expect(reportText(reportOf([], baseline), { color: false })).toBe(
    "No problems found\n12 warnings of old.json not shown\n" +
      "1 warning of old.json no longer found: shorten it with --write-baseline\n",
  );
});
