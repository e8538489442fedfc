import fc from "fast-check";
import { expect, test } from "vitest";
import { lineIndexAt, lineStarts, textOfLine } from "../../src/text/lines.ts";

const texts = fc.array(fc.constantFrom("a", "\n", "🎈")).map((parts) => parts.join(""));

test("every line of a text is the one that splitting gives, and holds its offsets", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = text.split("\n");
      expect(lines.map((_, index) => textOfLine(text, index + 1))).toEqual(lines);
      expect(textOfLine(text, lines.length + 1)).toBe("");
      const starts = lineStarts(text);
      for (let offset = 0; offset <= text.length; offset += 1)
        expect(lineIndexAt(starts, offset)).toBe(text.slice(0, offset).split("\n").length - 1);
    }),
  );
});

test("the lines of a text are looked for once, and again after another text", () => {
  expect(lineStarts("a\nb")).toBe(lineStarts("a\nb"));
  expect(lineStarts("x")).toEqual([0]);
  expect(lineStarts("a\nb")).toEqual([0, 2]);
});
