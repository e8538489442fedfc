import { expect, test } from "vitest";
import { checkProse } from "../../src/prose/check-prose.ts";
import { DEFAULT_PROSE_LIMITS } from "../../src/prose/limits.ts";
import { PROSE_RULE_NAMES } from "../../src/prose/prose-rules.ts";
import type { Prose, ProseOptions } from "../../src/prose/types.ts";
import { slowdown } from "../kit/measures/slowdown.ts";

const DICTIONARY = {
  ...{ language: "en", hash: "linear" },
  affixes: "SET UTF-8\nTRY es\nCOMPOUNDFLAG c\nCOMPOUNDMIN 1\nSFX S Y 1\nSFX S 0 s .\n",
  words: "3\na/cS\nword/cS\nbad/cS\n",
};

function optionsOf(words: ProseOptions["words"]): ProseOptions {
  return {
    ...{
      rules: PROSE_RULE_NAMES,
      limits: DEFAULT_PROSE_LIMITS,
      initials: [],
      names: [],
      spelled: [],
      words,
    },
    dictionaries: [DICTIONARY],
  };
}

function proseOf(text: string): Prose {
  const place = () => ({ line: 1, column: 1 });
  const link = { words: text, place: place() };
  return {
    ...{ language: "en", type: "news", explained: [], names: [], tags: [] },
    parts: [{ role: "paragraph", text, isCited: false, links: [link], place }],
    pictures: [{ alt: text, caption: text, place: place() }],
  };
}

const WORDS = optionsOf([{ avoid: ["bad", "bad word", "中"], case: false }]);

/** A text that is the same again and again, and one of which each word differs. */
test.each([
  "bad ",
  "“",
  "A",
  "AB ",
  "1",
  "1,234 ",
  "<a ",
  "{{",
  "((",
  "!",
  "中",
  "W'",
  "Ab, Cd ",
  "https://a ",
])("%j again and again is checked in proportion to its length", async (piece) => {
  const work = (size: number) => checkProse(proseOf(piece.repeat(size)), WORDS);
  expect(await slowdown(work, 16_000)).toBeLessThan(4);
});

test("words that differ are checked in proportion to their number", async () => {
  const letters = (index: number) =>
    [...index.toString(36).toUpperCase()]
      .map((digit) => String.fromCharCode(65 + (digit.charCodeAt(0) % 26)))
      .join("");
  const work = (size: number) =>
    checkProse(
      proseOf(
        Array.from(
          { length: size },
          (_, index) => `${letters(index + 40)} Xy${letters(index).toLowerCase()}`,
        ).join(", "),
      ),
      WORDS,
    );
  expect(await slowdown(work, 8_000)).toBeLessThan(4);
});

test("a long word list is compared in proportion to the text", async () => {
  const many = optionsOf(
    Array.from({ length: 5_000 }, (_, index) => ({
      avoid: [`bad ${index}`, `中${index}`],
      case: false,
    })),
  );
  const work = (size: number) => checkProse(proseOf("bad word ".repeat(size)), many);
  expect(await slowdown(work, 8_000)).toBeLessThan(4);
});
