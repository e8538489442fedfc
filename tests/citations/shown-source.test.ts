import { expect, test } from "vitest";
import { shownSource } from "../../src/citations/shown-source.ts";
import type { Reference } from "../../src/citations/types.ts";

const source: Reference = {
  key: "it's",
  type: "webpage",
  title: `The '90s "look"`,
  authors: ["Jo O'Neill"],
  label: "It's",
  container: "Reader's Digest",
  publisher: "Joe's",
  genre: `"Report"`,
  quote: "It's -- so",
  note: "Don't",
  url: "https://joe.example/it's",
};

test("a source is shown as texts are printed; what it is matched and found by stays", () => {
  const before = structuredClone(source);
  expect(shownSource(source, "en")).toEqual({
    ...source,
    title: "The ’90s “look”",
    authors: ["Jo O’Neill"],
    container: "Reader’s Digest",
    publisher: "Joe’s",
    genre: "“Report”",
    quote: "It’s – so",
    note: "Don’t",
  });
  expect(source).toEqual(before);
});

test("in its own language, if that is a tag, else in that of the text around it", () => {
  const titleIn = (own: string, around: string) =>
    shownSource({ ...source, title: '"A"', more: { language: own } }, around).title;
  expect(titleIn("de-AT", "en")).toBe("„A“");
  expect(titleIn("english", "fr")).toBe("«\u202fA\u202f»");
});

test("one without such signs is the same object, and one with them is made once for a language", () => {
  const plain = { ...source, key: "a", title: "A", authors: [] };
  const bare: Reference = { key: "a", type: "book", title: "A", authors: ["B"] };
  expect(shownSource(bare, "en")).toBe(bare);
  expect(shownSource(plain, "en")).toBe(shownSource(plain, "en"));
  expect(shownSource(plain, "en")).not.toBe(shownSource(plain, "de"));
});
