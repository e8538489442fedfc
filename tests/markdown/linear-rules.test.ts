import type Token from "markdown-it/lib/token.mjs";
import { expect, test } from "vitest";
import { createMarkdown } from "../../src/markdown/setup.ts";
import { createEnv } from "../../src/markdown/state.ts";
import { countedList } from "../kit/measures/counted-list.ts";
import { context } from "./fixtures.ts";

/** How often the rules that follow markdown-it's own look at a token of a line, of a text that is one line. */
function looksAt(text: string): number {
  const md = createMarkdown();
  const counts: (() => number)[] = [];
  md.core.ruler.after("inline", "counted", ({ tokens }) => {
    for (const token of tokens) {
      if (!token.children) continue;
      const { list, looks } = countedList<Token>(token.children);
      token.children = list;
      counts.push(looks);
    }
  });
  md.parse(text, createEnv(text, context));
  return counts.reduce((sum, looks) => sum + looks(), 0);
}

const PIECES = [
  ...["[a](b)", "[](a)", "[a](#x) ", "[a](b.md) ", "[a](/x/#y) ", "[**a**](irc:b) ", "[a]() "],
  ...[
    "![a](/a.svg) ",
    "![](b) ",
    "`a` ",
    "*a* ",
    "[@key1] ",
    "[@nobody] ",
    "a\\\n",
    "'a' \"b\" ",
    "<https://a.b/> ",
  ],
];

test.each(PIECES)("%j again and again is looked at in proportion to its length", (piece) => {
  const [one = 0, two = 0, four = 0] = [1, 2, 4].map((times) => looksAt(piece.repeat(100 * times)));
  expect(one).toBeGreaterThan(0);
  expect(two).toBeLessThan(2.2 * one);
  expect(four).toBeLessThan(2.2 * two);
});
