import { expect, test } from "vitest";
import { problemsOf } from "../failed-markup-fixtures.ts";

const a = (count: number) => "a".repeat(count);
const words = (count: number) => Array(count).fill("word").join(" ");
const cells = (count: number) => `|${" a |".repeat(count)}`;

/** A text of which something is said, and its neighbour of which nothing is: one more, one less, one sign else. */
test.each([
  ["markup/emphasis", "*aa bb cc * so", "*aa bb cc dd * so"],
  ["markup/emphasis", "***bold ***", "****bold ****"],
  ["markup/emphasis", "a **bold **", "a** bold **"],
  ["markup/number", "word[1], so", "word[1]: so"],
  ["markup/number", "word[1] so", "word[1](so)"],
  ["markup/number", "word[999]", "word[1000]"],
  ["markup/number", "ab[1]", "a[1]"],
  ["code/indented", `    ${words(4)}`, `    ${words(3)}`],
  ["code/indented", `    aaaa bbbb cccc dd 123`, `    aaaa bbbb cccc dd 1234`],
  ["code/unclosed", "````\na\n```", "````\na\n`````"],
  ["heading/sentence", `${words(21)}\n---`, `${words(20)}\n---`],
  ["heading/sentence", `${words(21)}\n---`, `${words(21)}\n----`],
  ["markup/list", "g) one\nh) two", "h) one\ni) two"],
  ["markup/list", "1.one\n2.two", "1.one"],
  ["markup/list", "-one\n-two", "-one\n+two"],
  ["markup/table", "A | B | C\nD | E | F", "A | B\nC | D"],
  ["table/cells", "| a | b |\n|---|---|\n| 1 | 2 | 3 |", "| a | b |\n|---|---|\n| 1 | 2 |"],
  ["table/cells", "| a | b |\n|---|---|\n| 1 | 2 | 3 |", "| a | b |\n|---|---|\n| 1 | 2 | |"],
  ["markup/link", `[${a(999)}](/a b)`, `[${a(1000)}](/a b)`],
  ["markup/link", `[a](/${a(996)} b)`, `[a](/${a(997)} b)`],
  ["markup/link", "[a] (/b)", "[a] (b)"],
  ["link/bare", "https://a.example/b", "See https://a.example/b"],
  ["markup/heading", "##Title", "#Title"],
  ["markup/heading", "####### Title", "####### 1"],
])("%s is said of %j, and not of %j", (rule, said, unsaid) => {
  expect(problemsOf(said)).toContain(` ${rule}: `);
  expect(problemsOf(unsaid)).not.toContain(` ${rule}: `);
});

test("brackets in the words of a link are followed thirty levels deep", () => {
  const nested = (levels: number) => `[${"[".repeat(levels)}a${"]".repeat(levels)}](/a b)`;
  expect(problemsOf(nested(30))).toContain(" markup/link: ");
  expect(problemsOf(nested(31))).not.toContain(" markup/link: ");
});

test("the hint for a table is a line of its cells, however many", () => {
  const hint = (count: number) =>
    /\((Write below .*)\)$/m.exec(problemsOf(`${cells(count)}\n${cells(count)}`))?.[1];
  expect(hint(2)).toBe("Write below the first row: | --- | --- |");
  expect(hint(12)).toBe(`Write below the first row: |${" --- |".repeat(12)}`);
  expect(hint(13)).toBe("Write below the first row a line of 13 cells: | --- | --- | and so on");
});

test("a hidden cell is quoted to its end, up to a message's length", () => {
  const told = problemsOf(`| a |\n|---|\n| 1 | ${words(6)} ${a(30)} |`);
  expect(told).toContain(`don't see “${words(6)} ${a(29)}`);
});

test("a long title is quoted from its beginning", () => {
  expect(problemsOf(`##${a(120)}`)).toContain(`(Write ## ${a(60)}…)`);
});

test("a caption of one mark alone has no end", () => {
  expect(problemsOf('[a](/b ")')).toContain("its caption has no closing quotation mark");
});
