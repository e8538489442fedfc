import { expect, test } from "vitest";
import type { Diagnostic } from "../src/diagnostics.ts";
import { gathered } from "../src/gather-diagnostics.ts";
import { LIMITS } from "../src/limits.ts";

function many(count: number, over: Partial<Diagnostic> = {}): Diagnostic[] {
  return Array.from({ length: count }, (_, index) => ({
    file: "a.md",
    line: 1,
    column: index + 1,
    severity: "warning" as const,
    rule: "html/comment",
    message: "A comment",
    ...over,
  }));
}

const total = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.reduce((sum, { counted = 1 }) => sum + counted, 0);

test("up to the limit, and one more, every problem is shown", () => {
  for (const count of [0, 1, LIMITS.problemsAlike, LIMITS.problemsAlike + 1])
    expect(gathered(many(count))).toEqual(many(count));
});

test("past the limit they are counted at the place of the first that is not shown", () => {
  const found = gathered(many(LIMITS.problemsAlike + 4312));
  expect(found).toHaveLength(LIMITS.problemsAlike + 1);
  expect(found.at(-1)).toEqual({
    ...{ file: "a.md", line: 1, column: LIMITS.problemsAlike + 1 },
    ...{ severity: "warning", rule: "html/comment" },
    message: "This file has 4,312 more problems of this rule",
    hint: "Fix those above and build again: the others may have the same cause.",
    counted: 4312,
  });
});

test("each rule, file and severity is counted by itself", () => {
  const all = [
    ...many(5),
    ...many(5, { rule: "link/empty" }),
    ...many(5, { file: "b.md" }),
    ...many(5, { severity: "error" }),
  ];
  const found = gathered(all, 2);
  expect(found.map(({ counted }) => counted)).toEqual(
    Array.from({ length: 4 }, () => [undefined, undefined, 3]).flat(),
  );
});

test("what was gathered can be gathered again, alone and with more, and the count stays right", () => {
  const once = gathered(many(10), 3);
  expect(gathered(once, 3)).toEqual(once);
  for (const together of [
    [...once, ...many(7)],
    [...many(7), ...once],
    [...once, ...once],
  ]) {
    const found = gathered(together, 3);
    expect(found).toHaveLength(4);
    expect(total(found)).toBe(total(together));
  }
});
