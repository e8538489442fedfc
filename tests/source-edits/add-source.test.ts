import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { addToFrontMatter, addToShared } from "../../src/source-edits/add-to-file.ts";
import type { NewSource } from "../../src/source-edits/source-yaml.ts";

const CENSUS: NewSource = { id: "census", title: "Census: 2026", url: "https://census.example/" };

const article = (front: string) => `---\ntitle: A\n${front}---\n\nText.\n`;

/** The front matter after the source was added. */
function added(front: string, source = CENSUS): string {
  const made = addToFrontMatter(article(front), source);
  if (typeof made === "string") return made;
  expect(made.text.endsWith("---\n\nText.\n")).toBe(true);
  return made.text.slice("---\ntitle: A\n".length, -"---\n\nText.\n".length);
}

const ENTRY = '  - id: census\n    title: "Census: 2026"\n    url: https://census.example/\n';

test.each([
  ["no sources", "", `citations:\n${ENTRY}`],
  [
    "a key without a value",
    "citations: # none yet\ndraft: true\n",
    `citations: # none yet\n${ENTRY}draft: true\n`,
  ],
  [
    "an empty list",
    "citations: [] # none yet\ndraft: true\n",
    `citations: # none yet\n${ENTRY}draft: true\n`,
  ],
  [
    "a list, with comments and quotes",
    "citations: # all\n  # The first\n  - id: 'a' # ours\n    title: \"B\"\ndraft: true\n",
    `citations: # all\n  # The first\n  - id: 'a' # ours\n    title: "B"\n${ENTRY}draft: true\n`,
  ],
  [
    "a list that is not indented, with empty lines",
    "citations:\n- id: a\n  title: B\n\n- id: b\n  quote: >\n    Long\n    text\n",
    `citations:\n- id: a\n  title: B\n\n- id: b\n  quote: >\n    Long\n    text\n\n${ENTRY.replaceAll(/^ {2}/gm, "")}`,
  ],
  [
    "a list of addresses",
    "citations:\n  - https://a.example/\n",
    `citations:\n  - https://a.example/\n${ENTRY}`,
  ],
  [
    "a list in brackets",
    "citations: [{ id: a, title: B }]\n",
    'citations: [{ id: a, title: B }, {id: census, title: "Census: 2026", url: https://census.example/}]\n',
  ],
  [
    "a mapping",
    "citations:\n  a: https://a.example/\n",
    'citations:\n  a: https://a.example/\n  census:\n    title: "Census: 2026"\n    url: https://census.example/\n',
  ],
  [
    "a mapping in braces",
    "citations: { a: B }\n",
    'citations: { a: B, census: {title: "Census: 2026", url: https://census.example/} }\n',
  ],
])("a source is added to %s, and nothing else changes", (_, front, expected) => {
  expect(added(front)).toBe(expected);
});

test("line ends and a byte order mark are kept", () => {
  const text = `\ufeff${article("citations:\n  - id: a\n    title: B\n")}`.replaceAll("\n", "\r\n");
  const made = addToFrontMatter(text, CENSUS);
  expect(made).toMatchObject({ key: "census" });
  const after = typeof made === "string" ? made : made.text;
  expect(after).toMatch(/^\ufeff/);
  expect(after.replaceAll("\r\n", "")).not.toContain("\n");
});

test("a key that is taken, here or elsewhere, is numbered", () => {
  const front = "citations:\n  - { id: census, title: Other }\n";
  expect(addToFrontMatter(article(front), CENSUS)).toMatchObject({ key: "census-2" });
  expect(addToFrontMatter(article(front), CENSUS, new Set(["census-2"]))).toMatchObject({
    key: "census-3",
  });
});

test.each([
  [
    "its URL, written otherwise",
    "- { id: c, url: 'http://www.census.example#top' }",
    { url: "https://census.example/" },
  ],
  ["its DOI", "- { id: c, doi: https://doi.org/10.1000/ABC }", { doi: "10.1000/abc" }],
  ["its ISBN", "- { id: c, ISBN: 978-3-16-148410-0 }", { ISBN: "9783161484100" }],
])("a source that is declared by %s is not declared again", (_, entry, wanted) => {
  const text = article(`citations:\n  ${entry}\n`);
  expect(addToFrontMatter(text, { id: "x", ...wanted })).toEqual({ text, key: "c", isNew: false });
});

test.each([
  ["Text without front matter.\n", /no front matter/],
  [article("citations: [a\n"), /errors/],
  [article("citations: A title\n"), /can't be edited/],
  [article("citations:\n  - url: https://census.example/\n"), /without an `id`/],
  ["---\n- a list\n---\n", /can't be edited/],
])("what can't be edited is left: %j", (text, why) => {
  expect(addToFrontMatter(text, CENSUS)).toMatch(why);
});

test.each([
  ["", `${ENTRY.replaceAll(/^ {2}/gm, "")}`],
  ["# Ours\n", `# Ours\n${ENTRY.replaceAll(/^ {2}/gm, "")}`],
  ["references:\n  - id: a\n    title: B\n", `references:\n  - id: a\n    title: B\n${ENTRY}`],
  ["a: B\n", 'a: B\ncensus:\n  title: "Census: 2026"\n  url: https://census.example/\n'],
  [
    "\ufeff- id: a\n  title: B",
    `\ufeff- id: a\n  title: B\n${ENTRY.replaceAll(/^ {2}/gm, "").trimEnd()}`,
  ],
])("a source is added to the shared sources %j", (text, expected) => {
  expect(addToShared(text, CENSUS)).toMatchObject({ text: expected, key: "census", isNew: true });
});

test("any title and quotation is read back exactly, and what was there stays", () => {
  const words = fc.string({ unit: fc.constantFrom(..."ab:#-'\"{}[]|>&*!%@`\\,? \n~") });
  fc.assert(
    fc.property(words, words, (title, quote) => {
      const made = addToFrontMatter(article("citations:\n  - id: a\n"), {
        id: "b",
        title,
        ...{ quote },
      });
      if (typeof made === "string") return;
      const [, front = ""] = made.text.split(/^---\n/m);
      expect(parse(front).citations).toEqual([{ id: "a" }, { id: "b", title, quote }]);
    }),
  );
});
