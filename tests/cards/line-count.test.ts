import fc from "fast-check";
import { expect, test } from "vitest";
import { lineCounter } from "../../src/cards/line-count.ts";

/** A space beside an `n`, in the face that the counter has in mind. */
const SPACE = 28 / 64;

/** Lines of words that are as many ems wide as they have letters. */
function linesOf([first = 0, ...others]: readonly number[], width: number): number {
  let lines = 1;
  let used = first;
  for (const length of others) {
    const together = used + SPACE + length;
    lines += together > width ? 1 : 0;
    used = together > width ? length : together;
  }
  return lines;
}

const lengths = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 30 });
const widths = fc.double({ min: 2, max: 60, noNaN: true });

const textOf = (all: readonly number[]) => all.map((length) => "n".repeat(length)).join(" ");
const widthOf = (all: readonly number[]) =>
  all.reduce((sum, length) => sum + length + SPACE, -SPACE);

test("a text has as many lines as counted, whatever the width", () => {
  fc.assert(
    fc.property(lengths, widths, (all, width) => {
      const count = lineCounter(textOf(all), widthOf(all))?.(width);
      const own = linesOf(all, width);
      expect(count?.min).toBeLessThanOrEqual(own);
      expect(count?.max).toBeGreaterThanOrEqual(own);
    }),
  );
});

test("mostly the number is sure, and a word wider than its line is never counted as fitting", () => {
  const seen = fc.sample(fc.tuple(lengths, widths), 500).map(([all, width]) => {
    const count = lineCounter(textOf(all), widthOf(all))?.(width);
    if (count?.allFit) expect(Math.max(...all)).toBeLessThan(width);
    return count?.min === count?.max;
  });
  expect(seen.filter(Boolean).length).toBeGreaterThan(350);
});

test.each([
  "A well-known case",
  "either/or",
  "non\u00a0breaking",
  "two  spaces",
  "港口办公室再次",
  "خطة جديدة",
  "ภาษาไทย",
  "yes!no",
  "1–2",
])("no count is given for a text that may break elsewhere, or whose letters join: %s", (text) => {
  expect(lineCounter(text, 10)).toBeUndefined();
});

test.each(["The “tide” rises (again): why?", "L’été à Paris", "Новости", "הממשלה הודיעה"])(
  "words between spaces are counted: %s",
  (text) => {
    expect(lineCounter(text, 10)?.(100)).toEqual({ min: 1, max: 1, allFit: true });
  },
);
