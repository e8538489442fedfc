import { expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { EXAMPLES, parseExample } from "../../src/reference/examples.ts";
import { WITHOUT_EXAMPLE } from "../../src/reference/without-example.ts";
import { RULES } from "../../src/rules/rules.ts";

const SHOWN = filesBelow(EXAMPLES)
  .filter((path) => path.endsWith(".txt"))
  .map((path) => path.replace(/\.txt$/, ""));

test("every rule has an example, or a reason why none can show it", () => {
  const all = [...SHOWN, ...Object.keys(WITHOUT_EXAMPLE)];
  expect(all.sort()).toEqual(Object.keys(RULES).sort());
});

const plain = { isWhole: false, hasEscapes: false };

test("an example has the text of an article before and after", () => {
  expect(parseExample("=== before\nIt closes.\n\n=== after\nIt opens.\n")).toEqual({
    before: [{ path: "articles/example.md", text: "It closes.\n\n", ...plain }],
    after: [{ path: "articles/example.md", text: "It opens.\n", ...plain }],
  });
});

test("an example has several files, of which some stay the same", () => {
  const text = `=== both: media/a.csv
Year
=== before: articles/b.md, whole
B
=== after: articles/b.md, whole, escapes
\\u{202e}
`;
  expect(parseExample(text)).toEqual({
    before: [
      { path: "media/a.csv", text: "Year\n", ...plain },
      { path: "articles/b.md", text: "B\n", isWhole: true, hasEscapes: false },
    ],
    after: [
      { path: "media/a.csv", text: "Year\n", ...plain },
      { path: "articles/b.md", text: "\\u{202e}\n", isWhole: true, hasEscapes: true },
    ],
  });
});

test.each([
  "",
  "It closes.\n",
  "=== before\nA\n",
  "=== after\nA\n",
  "Why\n=== before\nA\n=== after\nB\n",
])("an example in another form is refused: %j", (text) => {
  expect(() => parseExample(text)).toThrow("An example needs the marks");
});
