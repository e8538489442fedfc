import fc from "fast-check";
import { expect, test } from "vitest";
import type { Name, Reference } from "../../src/citations/types.ts";
import { bibtex, writeBibtex } from "../../src/formats/bibtex.ts";
import { bibtexNames } from "../../src/formats/bibtex-names.ts";
import { escapeTex } from "../../src/formats/bibtex-text.ts";
import { readBibtex } from "../kit/readers/read-bibtex.ts";
import { sampleReference } from "./sample.ts";

const readBack = (changes: Partial<Reference>) =>
  readBibtex(bibtex([sampleReference(changes)]))[0] ?? {};

const PIECES =
  '{ } { \\ % $ & # _ ^ ~ " @book{x, , = and </script> }\n\n@misc{y, \n \\end ER\u00a0 é 港 a b';
const hostile = fc
  .array(fc.constantFrom(...PIECES.split(" "), " "), { minLength: 1, maxLength: 12 })
  .map((pieces) => `x${pieces.join("")}x`);
const folded = (text: string) => text.replace(/[^\S\u00a0]+/g, " ");

test("another program reads the text that was written, whatever it is, and one entry alone", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const own = { title: text, publisher: text, genre: text, note: text, authors: [text] };
      const items = readBibtex(bibtex([sampleReference(own)]));
      expect(items).toHaveLength(1);
      const { title, publisher, genre, note, author } = items[0] ?? {};
      expect([title, publisher, genre, note]).toEqual(Array(4).fill(folded(text)));
      expect(author).toEqual([{ family: folded(text) }]);
    }),
  );
});

test.each<[string, Name]>([
  ["a particle", { family: "Berg", given: "Jane", "non-dropping-particle": "van den" }],
  ["a suffix", { family: "King", given: "Martin Luther", suffix: "Jr." }],
  ["a comma in the given name", { family: "Li", given: "A, B" }],
  ["“and” in the family name", { family: "Rock and Roll", given: "Ann" }],
  ["two words and no given name", { family: "Le Monde" }],
  ["a family that is called Others", { family: "others", given: "Ann" }],
])("a name with %s is read unchanged", (_what, name) => {
  const second = { family: "Doe", given: "J" };
  expect(readBack({ more: { author: [name, second] } }).author).toEqual([name, second]);
});

test("somebody who is called others is not “and others”", () => {
  const author = [{ family: "Doe", given: "J" }, { family: "others" }];
  expect(bibtex([sampleReference({ more: { author } })])).toContain("{Doe, J and {others}},");
});

test("a publisher and a place with “and” are one", () => {
  const publisher = "Simon and Schuster";
  const place = "Tyne and Wear";
  expect(readBack({ publisher, type: "book", more: { "publisher-place": place } })).toMatchObject({
    publisher,
    "publisher-place": place,
  });
});

test("the address and the DOI are as they are, but for what would end them early", () => {
  const url = "https://a.example/x_y%20z?a=1&b=#c~d$";
  expect(readBack({ url, doi: "10.1/a_b%c" })).toMatchObject({ URL: url, DOI: "10.1/a_b%c" });
  expect(readBack({ url: "https://a.example/{\\}" }).URL).toBe("https://a.example/%7B%5C%7D");
});

test.each([
  ["report", "@report", "institution"],
  ["thesis", "@thesis", "institution"],
  ["book", "@book", "publisher"],
  ["webpage", "@misc", "publisher"],
  ["chapter", "@incollection", "booktitle"],
  ["paper-conference", "@inproceedings", "booktitle"],
  ["article-journal", "@article", "journal"],
  ["dataset", "@dataset", "howpublished"],
  ["document", "@misc", "howpublished"],
])("a %s is an %s with its %s", (type, entry, field) => {
  const text = bibtex([sampleReference({ type, container: "It", publisher: "It" })]);
  expect(text.startsWith(`${entry}{gauge,\n`)).toBe(true);
  expect(text).toContain(`  ${field} = {It}`);
});

test("a day is a year and the month's macro; a date in words is the year", () => {
  const dated = bibtex([sampleReference({ issued: "2025-06-09", accessed: "2026-01-02" })]);
  expect(dated).toContain("  year = {2025},\n  month = jun,\n");
  expect(dated).toContain("  urldate = {2026-01-02}\n");
  const words = bibtex([sampleReference({ more: { issued: { literal: "after {1800}" } } })]);
  expect(words).toContain("  year = {after \\{1800\\}},\n");
  expect(words).not.toContain("month");
});

test("each entry has a different key that BibTeX can read", () => {
  const keys = ["a", "A", "a,b", "https://a.example/{1}%", "größe", "#", "a-b"];
  const text = bibtex(keys.map((key) => sampleReference({ key })));
  expect([...text.matchAll(/^@report\{(.*),$/gm)].map(([, key]) => key)).toEqual([
    "a",
    "A-2",
    "a-b",
    "https://a.example/-1",
    "größe",
    "source",
    "a-b-2",
  ]);
});

test.each([
  [
    "--> ``a'' <<b>> ?` !` ,,",
    "-{}-> \\textasciigrave{}\\textasciigrave{}a'{}' <{}<b>{}> ?\\textasciigrave{} !\\textasciigrave{} ,{},",
  ],
  ["---", "-{}-{}-"],
])("TeX draws each sign of %s, and makes no other of two", (text, tex) => {
  expect(escapeTex(text)).toBe(tex);
});

test.each([
  [{ family: "Ortega y Gasset", given: "José" }, "{Ortega y Gasset}, José"],
  [{ family: "van der Berg", given: "An" }, "{van der Berg}, An"],
  [{ family: "berg", given: "An" }, "berg, An"],
  [{ family: "family=x", given: "given=y" }, "{family=x}, {given=y}"],
  [{ family: "A - B", given: "- C" }, "{A - B}, {- C}"],
])("a name is not read as parts that it has not: %j", (name, written) => {
  expect(bibtexNames([name])).toEqual({ written: `{${written}}` });
});

test("pages are a range, and keep their other signs", () => {
  const text = bibtex([sampleReference({ more: { page: "3–5, 7 -- 9, A_1" } })]);
  expect(text).toContain("  pages = {3--5, 7 -{}- 9, A\\_1}");
});

test("a field without a value is left out, and without sources there is no text", () => {
  expect(writeBibtex({ type: "misc", key: "k", fields: { a: undefined, b: "", c: "d" } })).toBe(
    "@misc{k,\n  c = {d}\n}\n",
  );
  expect(escapeTex(" a\r\n\tb ")).toBe("a b");
  expect(bibtex([])).toBe("");
});

test("what BibTeX's own styles do not print is there for programs that read it", () => {
  const more = {
    translator: [{ family: "Ek", given: "Eva" }],
    "title-short": "Gauge",
    "number-of-volumes": "2",
    language: "sv",
    keyword: "tides, gauges",
  };
  const text = bibtex([sampleReference({ issued: "2025-06-09", more })]);
  for (const field of ["translator = {Ek, Eva}", "shorttitle = {Gauge}", "volumes = {2}"])
    expect(text).toContain(`  ${field}`);
  for (const field of ["day = {9}", "langid = {sv}", "keywords = {tides, gauges}"])
    expect(text).toContain(`  ${field}`);
});
