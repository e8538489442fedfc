import fc from "fast-check";
import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { countWords } from "../../src/markdown/text.ts";
import { context } from "./fixtures.ts";

test.for([
  ["", 0],
  ["One two,\tthree.\nfour", 4],
  ["— … 3.5 – it's", 2],
  ["no\u00a0break\u202fspace", 3],
  ["كيف يعمل حق النقض", 4],
  ["震度は7", 4],
  ["한국어 단어", 2],
  ["気象庁 and JMA", 5],
] satisfies [string, number][])("%j has %i words", ([text, words]) => {
  expect(countWords(text)).toBe(words);
});

test("words are counted as splitting by spaces would", () => {
  const letter = fc.constantFrom(
    "a",
    "é",
    "ب",
    "7",
    " ",
    "\n",
    "\u3000",
    "\u2009",
    "-",
    "”",
    "震",
    "の",
    "🙂",
    "𝒜",
    "𠀀",
  );
  fc.assert(
    fc.property(
      fc.array(letter).map((all) => all.join("")),
      (text) => {
        const unspaced = /[\p{Script=Han}\p{Script=Hiragana}]/gu;
        const spaced = text.replace(unspaced, " ").split(/\s+/);
        const expected =
          (text.match(unspaced)?.length ?? 0) +
          spaced.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
        expect(countWords(text)).toBe(expected);
      },
    ),
  );
});

test("a body's words are those of its text: headings, tables, captions and notes, not calls, code or descriptions", () => {
  const text = `## One two [@census]

Th**re**e
four [five six](/link/) \`seven\`[^1]

![No words](a.svg "Eight | Nine")

| Ten | Eleven |
| --- | --- |
| Twelve | - |

    no words

[^1]: Thirteen.
`;
  expect(renderBody(text, context).body.words).toBe(13);
});
