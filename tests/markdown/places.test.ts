import { describe, expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { context } from "./fixtures.ts";

/** What is wrong, the rule that says so, and the text at the reported place. */
const WRONG = [
  ["[@nobody]", "citation/unknown-key", "@nobody"],
  ["[a](lost.md)", "link/unknown-file", "[a]"],
  ["[a](#lost)", "link/fragment", "[a]"],
  ["[](https://a.example)", "link/no-words", "[]"],
  ["[a] (https://a.example)", "markup/link", "[a]"],
  ["![A](lost.svg)", "image/missing", "!["],
  ["![](chart.svg)", "image/no-alt", "!["],
  ["[^lost]", "note/unknown", "[^lost]"],
] as const;

/** Bodies in which a text stands more than once: as the same cell, the same line, a part of what is before it. */
const BODIES: readonly (readonly [where: string, body: (text: string) => string])[] = [
  ["two cells of a row", (x) => `| A | B |\n|---|---|\n| ${x} | ${x} |\n`],
  ["three cells of a row", (x) => `| A | B | C |\n|---|---|---|\n| ${x} | ${x} | ${x} |\n`],
  ["a cell behind one that has it", (x) => `| A | B |\n|---|---|\n| so ${x} | ${x} |\n`],
  ["a cell before one that has it", (x) => `| A | B |\n|---|---|\n| ${x} | so ${x} |\n`],
  ["cells without outer lines", (x) => `A | B\n---|---\n${x} | ${x}\n`],
  ["a row behind an empty cell", (x) => `| A | B | C |\n|---|---|---|\n| | ${x} | ${x} |\n`],
  ["a row whose cell is a short word", (x) => `| A | B |\n|---|---|\n| a | a ${x} a ${x} |\n`],
  ["two rows", (x) => `| A | B |\n|---|---|\n| ${x} | 1 |\n| 1 | ${x} |\n`],
  ["a table's head", (x) => `| ${x} | ${x} |\n|---|---|\n| 1 | 2 |\n`],
  ["a table in a quotation", (x) => `> | A | B |\n> |---|---|\n> | ${x} | ${x} |\n`],
  ["a table in a list", (x) => `- A\n\n  | A | B |\n  |---|---|\n  | ${x} | ${x} |\n`],
  ["a cell behind an escaped line", (x) => `| A | B |\n|---|---|\n| a \\| b | ${x} |\n`],
  ["a paragraph", (x) => `So ${x} and so ${x}.\n`],
  ["two lines that are one", (x) => `So ${x} and\nso ${x}.\n`],
  ["two lines that are the same", (x) => `So ${x} and\nSo ${x} and\n`],
  ["the end of a line, and a shorter line", (x) => `So so ${x}\nso ${x}\n`],
  ["items of a list", (x) => `- So ${x} and ${x}\n- So ${x} and ${x}\n`],
  ["items in items", (x) => `- So ${x}\n  - So ${x}\n    1. So ${x} ${x}\n`],
  ["an item that begins as its marker", (x) => `- - So ${x} - ${x}\n`],
  ["a heading", (x) => `## So ${x} and ${x}\n\n### So ${x}\n`],
  ["a heading with marks at its end", (x) => `## So ${x} and ${x} ##\n`],
  ["a heading in running lines", (x) => `So ${x} and ${x}\n---\n`],
  ["a quotation", (x) => `> So ${x} and ${x}\n> so ${x}\nso ${x}\n`],
  ["a quotation in a quotation", (x) => `> > So ${x} > ${x}\n> > so ${x}\n`],
  ["a list in a quotation", (x) => `> - So ${x} and ${x}\n>   so ${x}\n`],
  ["a note", (x) => `So.[^1]\n\n[^1]: So ${x} and ${x}\n    so ${x}\n`],
];

/** Where a text begins, as line:column from 1. */
function placesOf(body: string, text: string): string[] {
  return body.split("\n").flatMap((line, index) => {
    const pieces = line.split(text).slice(0, -1);
    return pieces.map((_, at) => {
      const before = pieces.slice(0, at + 1).join(text);
      return `${index + 1}:${before.length + 1}`;
    });
  });
}

describe.each(WRONG)("%s", (text, rule, mark) => {
  test.each(BODIES)("is reported anywhere in %s", (_where, bodyOf) => {
    const body = bodyOf(text);
    const { diagnostics } = renderBody(body, context);
    const told = diagnostics.filter((each) => each.rule === rule);
    expect(told.map(({ line, column }) => `${line}:${column}`)).toEqual(placesOf(body, mark));
  });
});
