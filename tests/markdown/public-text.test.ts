import { expect, test } from "vitest";
import { publicText } from "../../src/markdown/public-text.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { processorTime } from "../kit/processor-time.ts";
import { context as shared } from "./fixtures.ts";

const FILES: Record<string, string | null> = {
  "../home/x y.md": "/2026/x y/",
  "secret-draft.md": null,
};

function shown(text: string): string {
  const context = {
    ...shared,
    resolveLink: (path: string) => FILES[path],
    resolveImage: () => ({ url: "/media/articles/map.svg", width: 4, height: 3 }),
  };
  return publicText(text, renderBody(text, context).traces);
}

test.each([
  ["One <!-- SECRET -->two.\n", "One two.\n"],
  ["<!-- SECRET\nSECRET -->\n\nText.\n", "\n\nText.\n"],
  ["> - One <!-- SECRET\n>   SECRET -->two\n", "> - One two\n"],
  ["One <!-- SECRET\n\nSECRET --> two.\n", "One  two.\n"],
  ["One <!-- SECRET.\n\nTwo.\n", "One \n\nTwo.\n"],
  ["A | B\n--- | ---\nx | y <!-- SECRET -->\n", "A | B\n--- | ---\nx | y \n"],
  ["[//]: # (SECRET)\n\nText.\n", "\nText.\n"],
  ['[note]: <> "SECRET"\nText.\n', "Text.\n"],
  ["Text.\n\n[^x]: SECRET\n    SECRET\n\n    SECRET\n\nMore.\n", "Text.\n\n\nMore.\n"],
  ["A [word](secret-draft.md#SECRET).\n", "A word.\n"],
  ["A [word][d].\n\n[d]: secret-draft.md\n", "A [word][d].\n\n"],
])("what no reader is shown goes: %j", (written, expected) => {
  expect(shown(written)).toBe(expected);
});

test("files are named by their urls, in every way in which a link is written", () => {
  const text =
    "[a](<../home/x y.md#b>) [c](../home/x%20y.md 'T') ![d](map.svg)\n\n[e][]\n\n[e]: <../home/x y.md>\n";
  expect(shown(text)).toBe(
    "[a](/2026/x%20y/#b) [c](/2026/x%20y/ 'T') ![d](/media/articles/map.svg)\n\n[e][]\n\n[e]: /2026/x%20y/\n",
  );
});

test.each([
  "`<!-- code -->`\n\n~~~\n<!-- code -->\n~~~\n",
  'Text[^1] <https://x.example/> [a](https://x.example/ "T") [b](/about/)\n\n[^1]: A note.\n',
  "## One {#x}\n\n- a\n- b\n\n| A |\n| - |\n| b |\n",
])("all else stays as it was written: %j", (text) => {
  expect(shown(text)).toBe(text);
});

test("a file that is not published is named nowhere", () => {
  expect(shown('[a\nb](secret-draft.md\n"T") and [c [d]](secret-draft.md)\n')).not.toContain(
    "secret-draft",
  );
});

test.each([
  "<!--",
  "<!-- a --> ",
  "[^1]: a\n",
  "\n    \n[^a]: b",
  "[a](secret-draft.md ",
  "[",
  "[a]: #\n",
])("100 kB of %j take less than two seconds", { retry: 2 }, (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  const lines = Array.from({ length: text.split("\n").length }, (_, line) => line);
  const comments = [...text.matchAll(/<!--/g)].map(({ index }) => ({ line: 0, column: index }));
  const files = new Map([["secret-draft.md", undefined]]);
  const began = processorTime();
  publicText(text, { comments, unusedNotes: lines, files });
  expect(processorTime() - began).toBeLessThan(2_000);
});
