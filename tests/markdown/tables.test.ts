import { expect, test } from "vitest";
import { attribute, elementsOf, textOf } from "../kit/readers/elements.ts";
import { show } from "./fixtures.ts";

const table = (...columns: string[]) =>
  `| ${columns.join(" | ")} |\n|${"---|".repeat(columns.length)}\n| ${columns.map(() => "1").join(" | ")} |\n`;
const named = (tag: string, html: string) =>
  elementsOf(html).filter(({ tagName }) => tagName === tag);
const names = (text: string, language = "en") =>
  named("section", show(text, { language })).map((element) => attribute(element, "aria-label"));

test("the keyboard reaches a table, whose name holds its columns", () => {
  const [region, ...others] = named("section", show(table("Place", "Number")));
  expect(others).toEqual([]);
  expect(region?.attrs).toEqual([
    { name: "tabindex", value: "0" },
    { name: "aria-label", value: "Table: Place, Number" },
  ]);
});

test("tables of the same columns are distinguished by a number", () => {
  const text = [table("A"), table("B"), table("A"), table("A")].join("\n");
  expect(names(text)).toEqual(["Table: A", "Table: B", "Table: A (2)", "Table: A (3)"]);
});

test("the name is in the body's language, and ends in no colon where no column has a name", () => {
  expect(names(table("年", "数"), "ja")).toEqual(["表：年、数"]);
  expect(names(table("", ""))).toEqual(["Table"]);
  expect(names(table("", ""), "ja")).toEqual(["表"]);
  expect(names(table("", ""), "fr")).toEqual(["Tableau"]);
});

test("markup of a header is words in the name, and closes no attribute", () => {
  expect(names(table("**Bold** `code`", "[a](/b/)", `"><b>`))).toEqual([
    'Table: Bold code, a, "><b>',
  ]);
});

test("a name is never longer than can be listened to, nor half a character", () => {
  const [name = ""] = names(table("😀".repeat(200)));
  expect(name.length).toBeLessThan(140);
  expect(name.isWellFormed()).toBe(true);
});

test("headers say that they are of a column, and cells are aligned by a class alone", () => {
  const html = show("| A | B | C | D |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |\n");
  const cells = (tag: string, attributeName: string) =>
    named(tag, html).map((element) => attribute(element, attributeName));
  expect(cells("th", "scope")).toEqual(["col", "col", "col", "col"]);
  expect(cells("td", "scope")).toEqual([undefined, undefined, undefined, undefined]);
  for (const tag of ["th", "td"]) {
    expect(cells(tag, "class")).toEqual(["align-left", "align-center", "align-right", undefined]);
  }
  expect(html).not.toContain("style");
  expect(named("td", html).map(textOf)).toEqual(["1", "2", "3", "4"]);
});

const scopes = (html: string) =>
  named("th", html).map((element) => [textOf(element), attribute(element, "scope")]);

test("if the first column has no header, its cells are headers of their rows", () => {
  const html = show("| | One | Two |\n|---|---|---|\n| *Judges* | 15 | 18 |\n| | a | b |\n");
  expect(scopes(html)).toEqual([
    ["One", "col"],
    ["Two", "col"],
    ["Judges", "row"],
  ]);
  expect(named("td", html).map(textOf)).toEqual(["", "15", "18", "", "a", "b"]);
});

test("where the cells of the first column tell rows apart, they are headers of them", () => {
  const rows = (first: string, second: string) =>
    scopes(show(`| Court | Judges |\n|---|---|\n| ${first} | 15 |\n| ${second} | 18 |\n`));
  expect(rows("One", "Two").slice(2)).toEqual([
    ["One", "row"],
    ["Two", "row"],
  ]);
  expect(rows("One", "One").slice(2)).toEqual([]);
  expect(rows("One", "").slice(2)).toEqual([]);
  expect(scopes(show("| Court | Judges |\n|---|---|\n| One | 15 |\n"))).toHaveLength(2);
});

test("a header without words is none, and a table without headers has none of its rows either", () => {
  expect(scopes(show("| A | |\n|---|---|\n| 1 | 2 |\n"))).toEqual([["A", "col"]]);
  expect(scopes(show("| | |\n|---|---|\n| 1 | 2 |\n"))).toEqual([]);
  const both = show("| | A |\n|---|---|\n| 1 | 2 |\n\n| B | C |\n|---|---|\n| 3 | 4 |\n");
  expect(scopes(both).map(([name]) => name)).toEqual(["A", "1", "B", "C"]);
});

test("a name holds 120 signs of its columns, and not one more", () => {
  expect(names(table("a".repeat(120)))).toEqual([`Table: ${"a".repeat(120)}`]);
  expect(names(table("a".repeat(121)))).toEqual([`Table: ${"a".repeat(120)}`]);
});
