import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, type Edit } from "../../src/content/patch/edits.ts";
import { combinedEdits } from "../../src/fixes/combine-edits.ts";

test("an edit inside of what an earlier one wrote, and around it, becomes one edit", () => {
  const first = [{ start: 2, end: 3, text: "xyz" }];
  expect(combinedEdits("abcdef", first, [{ start: 3, end: 4, text: "" }])).toEqual([
    { start: 2, end: 3, text: "xz" },
  ]);
  expect(combinedEdits("abcdef", first, [{ start: 1, end: 6, text: "-" }])).toEqual([
    { start: 1, end: 4, text: "-" },
  ]);
});

test("what is taken back does not edit a place that stays", () => {
  const first = [{ start: 1, end: 1, text: "x" }];
  expect(combinedEdits("abc", first, [{ start: 1, end: 2, text: "" }])).toEqual([]);
});

/** Edits of a text that don't overlap, from pairs of numbers. */
function editsIn(text: string, numbers: readonly [number, number, string][]): Edit[] {
  let done = 0;
  return numbers.flatMap(([gap, length, own]) => {
    const start = done + 1 + gap;
    const end = start + length;
    if (end > text.length) return [];
    done = end;
    return [{ start, end, text: own }];
  });
}

const numbers = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.constantFrom("", "x", "yz\n")));

test("the combined edits give the text that both give one after the other", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), numbers, numbers, (text, one, other) => {
      const first = editsIn(text, one);
      const between = applyEdits(text, first);
      const second = editsIn(between, other);
      const combined = combinedEdits(text, first, second);
      expect(applyEdits(text, combined)).toBe(applyEdits(between, second));
    }),
  );
});
