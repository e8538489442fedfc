import { expect, test } from "vitest";
import { covers, formatRanges, parseRanges } from "../../src/fonts/unicode-ranges.ts";

test.each([
  ["U+26", [[0x26, 0x26]]],
  [
    "u+0-7F, U+2000-206f",
    [
      [0, 0x7f],
      [0x2000, 0x206f],
    ],
  ],
  ["U+4??", [[0x400, 0x4ff]]],
])("%s is read as in CSS", (text, ranges) => {
  expect(parseRanges(text)).toEqual(ranges.map(([first, last]) => ({ first, last })));
});

test.each(["", "26", "U+", "U+7F-0", "U+110000", "U+0;}body{", "U+0-7F,", "U+??????"])(
  "%j is not a range",
  (text) => {
    expect(parseRanges(text)).toBeUndefined();
  },
);

test("ranges are written as they are, and very many are joined at the smallest gaps", () => {
  expect(
    formatRanges([
      { first: 0, last: 0x7f },
      { first: 0x20ac, last: 0x20ac },
    ]),
  ).toBe("U+0-7f,U+20ac");
  const many = Array.from({ length: 200 }, (_, index) => ({
    first: index * index,
    last: index * index,
  }));
  const joined = parseRanges(formatRanges(many)) ?? [];
  expect(joined).toHaveLength(64);
  for (const { first } of many) expect(covers(joined, first)).toBe(true);
  expect(covers(joined, 199 * 199 - 1)).toBe(false);
});
