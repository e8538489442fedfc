import { expect, test } from "vitest";
import { commaHint } from "../../../src/content/front-matter/comma-hint.ts";

test("the text is shown whole and in quotes, with every piece of it", () => {
  const parent = { id: "a", label: 'The "Press"', Oxford: null, England: null, type: "book" };
  const hint =
    'A comma ends a value inside { }: put the value in quotes: label: "The \\"Press\\", Oxford, England".';
  expect(commaHint("Oxford", parent, "Oxford, England, type: book }")).toBe(hint);
  expect(commaHint("England", parent, "England, type: book }")).toBe(hint);
});

test("if the text before it is unknown, there is no example", () => {
  const hint = "A comma ends a value inside { }: put the value in quotes.";
  expect(commaHint("1984", { title: "Orwell", 1984: null }, "1984 }")).toBe(hint);
  expect(commaHint("a novel", { title: 1984, "a novel": null }, "a novel}")).toBe(hint);
});

test("a key with a colon, a value or no place gets no such hint", () => {
  expect(commaHint("kiker", { title: "A", kiker: null }, "kiker:")).toBeUndefined();
  expect(commaHint("kiker", { title: "A", kiker: "K" }, "kiker, K")).toBeUndefined();
  expect(commaHint("kiker", { title: "A", kiker: null }, '"kiker", x')).toBeUndefined();
});
