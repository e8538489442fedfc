import { expect, test } from "vitest";
import { cslItem } from "../../../src/citations/csl-item.ts";
import * as fields from "../../../src/content/bibtex/bib-fields.ts";
import { readSharedSources } from "../../../src/content/sources/shared-sources.ts";
import { linesOf, listsOf } from "../../kit/fixtures/vocabulary-lines.ts";

/** What is read of an entry, in CSL's variables, and the rules of what is said of it. */
function readEntry(type: string, written: string) {
  const text = `@${type}{a, title = {A}, ${written}}`;
  const file = { file: "content/s.bib", path: "s.bib", text };
  const { references, diagnostics } = readSharedSources([file]);
  const [item] = references.map(cslItem);
  return { ...item, rules: diagnostics.map(({ rule }) => rule) };
}

const sorted = (keys: Iterable<string>) => [...keys].toSorted();
const rows = (name: string) =>
  listsOf(name).flatMap(([meant, all]) => all.map((each) => [each, meant] as const));

test.each(rows("bib-types"))("an entry @%s is a %s", (written, type) => {
  expect(readEntry(written, "year = 2020")).toMatchObject({ type, rules: [] });
});

test.each(rows("bib-kinds"))("a document of the kind %s is a %s", (kind, genre) => {
  expect(readEntry("report", `type = {${kind}}`)).toMatchObject({ genre, rules: [] });
});

test.each(rows("bib-languages"))("the language %s is %s", (name, language) => {
  for (const field of ["langid", "hyphenation", "language"])
    expect(readEntry("book", `${field} = {${name}}`)).toMatchObject({ language, rules: [] });
});

test.each(listsOf("bib-fields"))("the field %s is %j", (field, [variable = "", second]) => {
  const written = `${field} = {Seven}`;
  expect(readEntry("misc", written)).toMatchObject({ [variable]: "Seven", rules: [] });
  if (second === undefined) return;
  const first = variable === "container-title" ? "journaltitle" : variable;
  expect(readEntry("misc", `${written}, ${first} = {Six}`)).toMatchObject({
    [variable]: "Six",
    [second]: "Seven",
    rules: [],
  });
});

test.each(linesOf("bib-people"))("%s is of a name", (written, variable) => {
  const name = { family: "Doe", given: "Jane" };
  expect(readEntry("book", written)).toMatchObject({ [variable]: [name], rules: [] });
});

test.each([
  ["date", "issued"],
  ["urldate", "accessed"],
  ["accessed", "accessed"],
  ["lastaccessed", "accessed"],
  ["lastchecked", "accessed"],
  ["eventdate", "event-date"],
  ["origdate", "original-date"],
  ["origyear", "original-date"],
])("the date %s is %s, where a ~ says that it is a guess", (field, variable) => {
  const date = { "date-parts": [[1950]], circa: true };
  expect(readEntry("misc", `${field} = {1950~}`)).toMatchObject({ [variable]: date, rules: [] });
});

test.each([
  ["eprint", "archive_location"],
  ["isbn", "ISBN"],
  ["issn", "ISSN"],
  ["langid", "language"],
  ["pmid", "PMID"],
  ["pmcid", "PMCID"],
])("what a program reads of %s is not TeX", (field, variable) => {
  expect(readEntry("misc", `${field} = {a--b}`)).toMatchObject({ [variable]: "a--b" });
});

test.each([
  ["publisher", "publisher"],
  ["institution", "publisher"],
  ["organization", "publisher"],
  ["school", "publisher"],
  ["location", "publisher-place"],
  ["address", "publisher-place"],
  ["language", "language"],
  ["origpublisher", "original-publisher"],
  ["origlocation", "original-publisher-place"],
  ["holder", "authority"],
])("%s may be a list", (field, variable) => {
  expect(readEntry("misc", `${field} = {A and {B and C}}`)).toMatchObject({
    [variable]: "A, B and C",
  });
});

test("the fixtures have all that is known", () => {
  const named = (name: string) => sorted(rows(name).map(([written]) => written));
  expect(named("bib-types")).toEqual(sorted(fields.BIB_TYPES.keys()));
  expect(named("bib-kinds")).toEqual(sorted(fields.DOCUMENT_KINDS.keys()));
  expect(named("bib-languages")).toEqual(sorted(fields.BABEL_LANGUAGES.keys()));
  const texts = listsOf("bib-fields").map(([field]) => field);
  expect(texts).toEqual(expect.arrayContaining(fields.TEXT_FIELDS.map(([field]) => field)));
  const people = linesOf("bib-people").map(([written]) => written);
  for (const field of fields.NAME_FIELDS.keys()) expect(people).toContain(`${field} = {Doe, Jane}`);
  for (const type of fields.EDITOR_TYPES.keys())
    expect(people).toContain(`editor = {Doe, Jane}, editortype = {${type}}`);
});
