import { expect, test } from "vitest";
import { excerptAround, narrowed, printedExcerpt, short } from "../src/excerpt.ts";

/** The text that a caret would point at, if each character takes one column. */
function pointed(line: string, column: number): string {
  const { shown, pad } = shownAt(line, column);
  return shown.slice(pad);
}

function shownAt(line: string, column: number) {
  return printedExcerpt(excerptAround(line, column));
}

test("a short line is shown whole", () => {
  expect(shownAt("title: x", 8)).toEqual({ shown: "title: x", pad: 7 });
});

test("of a long line the part around the place is shown", () => {
  const line = `${"word ".repeat(100)}HERE${" word".repeat(100)}`;
  const { shown } = shownAt(line, 501);
  expect(shown.length).toBeLessThan(110);
  expect(shown).toMatch(/^….*HERE.*…$/);
  expect(pointed(line, 501)).toMatch(/^HERE/);
});

test("a place behind the line's end is shown behind it", () => {
  expect(shownAt("title:", 50)).toEqual({ shown: "title:", pad: 6 });
});

test.each([
  ["wide characters take two columns", "東京[@x]", 3, 4],
  ["so do emoji", "🎈[@x]", 3, 2],
  ["marks take none", "e\u0301[@x]", 3, 1],
  ["tabs are shown as a space", "\tx", 2, 1],
  ["a control character is shown by its number", "\u0007x", 2, 6],
])("%s", (_, line, column, pad) => {
  expect(shownAt(line, column).pad).toBe(pad);
});

test("no half of a character is shown at a cut", () => {
  for (let shift = 0; shift < 4; shift += 1) {
    const line = "x".repeat(shift) + "🎈".repeat(200);
    expect(shownAt(line, 151 + shift).shown).not.toContain("\\ud");
  }
});

test("an excerpt is as short at every place of a line, however long, and points at the same sign", () => {
  for (const length of [10, 100, 101, 200, 100_000]) {
    const line = Array.from({ length }, (_, index) => "abcdefghij".charAt(index % 10)).join("");
    for (const column of [1, 60, 61, 62, 101, length - 1, length]) {
      const { text, column: at } = excerptAround(line, column);
      expect(text.length).toBeLessThanOrEqual(102);
      expect(text.charAt(at - 1)).toBe(line.charAt(Math.min(column, length + 1) - 1));
    }
  }
});

test("sixty letters of a text are quoted, and not one more", () => {
  expect(short("a".repeat(60))).toBe("a".repeat(60));
  expect(short("a".repeat(61))).toBe(`${"a".repeat(60)}…`);
});

test.each([
  ["words", "some words of a paragraph ".repeat(9)],
  ["wide characters", "新闻编辑室的文章".repeat(20)],
  ["emoji", "📰 news ".repeat(30)],
  ["control characters", "a\u0007b".repeat(60)],
])("of %s, a narrow terminal shows what fits, and the place stays at its character", (_, line) => {
  for (const [columns, column] of [30, 60, 90].flatMap((width) =>
    [1, 5, 40, 77, line.length - 2].map((at) => [width, at] as const),
  )) {
    const whole = excerptAround(line, column);
    const cut = narrowed(whole, columns);
    const { shown, pad } = printedExcerpt(cut);
    expect(pad).toBeLessThan(columns);
    expect([...shown].length).toBeLessThanOrEqual(columns);
    expect(cut.text.slice(cut.column - 1, cut.column + 1)).toBe(
      whole.text.slice(whole.column - 1, whole.column + 1),
    );
  }
});

test("an excerpt that fits is not cut", () => {
  const excerpt = { text: "title: x", column: 8 };
  expect(narrowed(excerpt, 8)).toBe(excerpt);
});
