import { expect, test } from "vitest";
import { citationsSchema } from "../../../src/content/csl/citation-schema.ts";
import { referencesOf } from "../../../src/content/sources/references.ts";
import { readYaml } from "../../../src/content/yaml/yaml.ts";
import { LIMITS } from "../../../src/limits.ts";
import { slowdown } from "../../kit/measures/slowdown.ts";
import { sourceOf } from "../sources.ts";

function references(yaml: string) {
  const source = sourceOf(`citations:\n${yaml}`);
  const { located } = readYaml(source.text, source);
  if (!located) throw new Error("broken YAML");
  const { citations } = located.data as { citations: unknown };
  return referencesOf(citationsSchema.parse(citations), { source, place: located.place });
}

test("the aliases that editors expect become one vocabulary", () => {
  const { references: found, diagnostics } = references(`
  - id: a
    type: report
    title: T
    label: L
    authors: [P, Q]
    publisher: U
    container-title: C
    URL: https://a.example/
    DOI: 10.1000/1
    published: 2026-03
    accessed: 2026-03-02
    archived: https://web.archive.org/x
    archive-date: 2026-03-03
    status: dead
    quote: Words.
    note: A note.
`);
  expect(diagnostics).toEqual([]);
  expect(found).toEqual([
    {
      key: "a",
      type: "report",
      title: "T",
      label: "L",
      authors: ["P", "Q"],
      publisher: "U",
      container: "C",
      url: "https://a.example/",
      doi: "10.1000/1",
      issued: "2026-03",
      accessed: "2026-03-02",
      archived: "https://web.archive.org/x",
      archiveDate: "2026-03-03",
      status: "dead",
      quote: "Words.",
      note: "A note.",
    },
  ]);
});

test("each source's place is where it is declared, also behind one whose key was taken", () => {
  const { references: found, sourcePlace } = references(
    "  - { id: a, title: One }\n  - { id: a, title: Two }\n  - Three\n",
  );
  const file = "content/articles/world/x.md";
  expect(found.map(sourcePlace)).toEqual([
    { file, line: 2, column: 5 },
    { file, line: 4, column: 5 },
  ]);
});

test("a source without an id has one of its words, unlike any other", () => {
  const { references: found } = references(
    "  - The Census\n  - The census\n  - { key: k, title: T }\n  - https://a.example/b\n  - { label: '***' }\n",
  );
  expect(found.map(({ key }) => key)).toEqual([
    "the-census",
    "the-census-2",
    "k",
    "https-a-example-b",
    "source",
  ]);
});

test("a source without a title shows its label, else its URL, else its DOI", () => {
  const { references: found } = references(
    "  - { label: L, url: https://a.example/ }\n  - https://b.example/\n  - { DOI: 10.1000/182 }\n",
  );
  expect(found.map(({ title }) => title)).toEqual(["L", "https://b.example/", "10.1000/182"]);
  expect(found.map(({ key }) => key)).toEqual(["l", "https-b-example", "10-1000-182"]);
});

test("a key that is given twice is an error at the second place, and the first source stays", () => {
  const { references: found, diagnostics } = references(
    "  - { id: a, title: One }\n  - { id: a, title: Two }\n",
  );
  expect(found.map(({ title }) => title)).toEqual(["One"]);
  expect(diagnostics).toEqual([
    expect.objectContaining({
      rule: "citation/duplicate-key",
      line: 3,
      column: 11,
      hint: expect.stringContaining("line 2"),
    }),
  ]);
});

test("an id that another source's words would make is not taken from it", () => {
  const { references: found, diagnostics } = references(
    "  - The Census\n  - { id: the-census, title: Other }\n",
  );
  expect(diagnostics).toEqual([]);
  expect(found.map(({ key, title }) => `${key}: ${title}`)).toEqual([
    "the-census-2: The Census",
    "the-census: Other",
  ]);
});

test("what CSL knows and the news style does not show is kept whole", () => {
  const { references: found, diagnostics } = references(`
  - id: a
    title: T
    author:
      - { family: Beethoven, given: Ludwig, non-dropping-particle: van }
      - Staff
    editor: Ann Lee
    issued: { date-parts: [[2020, 5], [2020, 6]] }
    accessed: { date-parts: [[2021, 1, 2]] }
    submitted: 2019-12
    volume: 12
    status: forthcoming
    archive_location: Box 3
`);
  expect(diagnostics).toEqual([]);
  expect(found).toEqual([
    {
      key: "a",
      type: "webpage",
      title: "T",
      authors: ["Ludwig van Beethoven", "Staff"],
      issued: "2020-05",
      accessed: "2021-01-02",
      more: {
        author: [
          { family: "Beethoven", given: "Ludwig", "non-dropping-particle": "van" },
          { literal: "Staff" },
        ],
        editor: [{ literal: "Ann Lee" }],
        issued: {
          "date-parts": [
            [2020, 5],
            [2020, 6],
          ],
        },
        submitted: { "date-parts": [[2019, 12]] },
        volume: "12",
        status: "forthcoming",
        archive_location: "Box 3",
      },
    },
  ]);
});

test("names that are texts alone, and an archive's address, need nothing more", () => {
  const [found] = references(
    "  - { id: a, title: T, author: [P, { literal: Q }], archive_location: https://web.archive.org/x }\n",
  ).references;
  expect(found).toEqual({
    key: "a",
    type: "webpage",
    title: "T",
    authors: ["P", "Q"],
    archived: "https://web.archive.org/x",
  });
});

test("as many sources of one title as an article may have get their keys in time that grows as they do", async () => {
  const work = (count: number) => {
    const { references: found } = references("  - The census\n".repeat(count));
    expect(new Set(found.map(({ key }) => key)).size).toBe(count);
  };
  expect(await slowdown(work, LIMITS.citations)).toBeLessThan(4);
});
