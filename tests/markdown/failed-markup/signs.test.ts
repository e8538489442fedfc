import fc from "fast-check";
import Token from "markdown-it/lib/token.mjs";
import { expect, test } from "vitest";
import {
  mayHoldMarkup,
  PASSAGE_RULES,
  rulesFor,
} from "../../../src/markdown/failed-markup/failed-markup.ts";
import type { ParsedBody } from "../../../src/markdown/failed-markup/finding.ts";
import type { Passage } from "../../../src/markdown/failed-markup/passage.ts";

const PIECES = [
  ..."[](){}<>*_#＃|\\^:!$='´‘’“”•–-+.)x1a@% \n",
  ...["word", "Two words", "https://a.example/b", "www.a.example", "HTTP://a", "/a.jpg", '"'],
  ...["TK", "TODO:", "[TBC]", "toc", "import a from 'b'", "export const a", ":::", "==", "$$"],
  ...["\\begin{a}", "{{< a >}}", "{% a %}", "<?php", "<br>", "<A b=c>", "<a-b>", "[[a b]]"],
  ...["[gallery]", "[!NOTE]", "[x] a", "[1]", "[^a b]:", "^[a note]", "| a | b | c", "1.", "a) "],
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join(""));
const within = fc.constantFrom<Passage["within"][]>("item", "quote", undefined);
const block = fc.constantFrom("paragraph", "heading", "td");

test("a rule that is not asked, since its signs are missing, would find nothing", () => {
  const body = { state: { context: { language: "en" } }, definitions: [], passages: [] };
  const found = new Set<string>();
  fc.assert(
    fc.property(text, within, block, (shown, inside, kind) => {
      const passage: Passage = { block: kind, within: inside, written: shown, shown };
      const asked = mayHoldMarkup(inlineToken(shown)) ? rulesFor(passage) : [];
      for (const rule of PASSAGE_RULES) {
        const all = rule.find(passage, body as unknown as ParsedBody);
        if (asked.includes(rule)) for (const each of all) found.add(each.rule);
        else expect(all).toEqual([]);
      }
    }),
    { numRuns: 3_000 },
  );
  expect(found.size).toBeGreaterThan(10);
});

/** As markdown-it has it where nothing is markup: a token for each line. */
function inlineToken(shown: string): Token {
  const token = new Token("inline", "", 0);
  token.children = shown.split("\n").map((content) => {
    const line = new Token("text", "", 0);
    line.content = content;
    return line;
  });
  return token;
}
