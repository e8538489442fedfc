import { expect, test } from "vitest";
import { excerptAround, printable } from "../src/excerpt.ts";

/** What a caret below would stand under, for text of one column a character. */
function pointed(line: string, column: number): string {
  const { shown, pad } = excerptAround(line, column);
  return shown.slice(pad);
}

test("a short line is shown whole", () => {
  expect(excerptAround("title: x", 8)).toEqual({ shown: "title: x", pad: 7 });
});

test("of a long line the part around the place is shown", () => {
  const line = `${"word ".repeat(100)}HERE${" word".repeat(100)}`;
  const { shown } = excerptAround(line, 501);
  expect(shown.length).toBeLessThan(110);
  expect(shown).toMatch(/^….*HERE.*…$/);
  expect(pointed(line, 501)).toMatch(/^HERE/);
});

test("a place behind the line's end is shown behind it", () => {
  expect(excerptAround("title:", 50)).toEqual({ shown: "title:", pad: 6 });
});

test.each([
  ["wide characters take two columns", "東京[@x]", 3, 4],
  ["so do emoji", "🎈[@x]", 3, 2],
  ["marks take none", "e\u0301[@x]", 3, 1],
  ["tabs are shown as a space", "\tx", 2, 1],
  ["a control character is shown by its number", "\u0007x", 2, 6],
])("%s", (_, line, column, pad) => {
  expect(excerptAround(line, column).pad).toBe(pad);
});

test("no half of a character is shown at a cut", () => {
  for (let shift = 0; shift < 4; shift += 1) {
    const line = "x".repeat(shift) + "🎈".repeat(200);
    expect(excerptAround(line, 151 + shift).shown).not.toContain("\\ud");
  }
  expect(printable("\ud83d")).toBe("\\ud83d");
});
