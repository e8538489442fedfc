import { expect, test } from "vitest";
import type { CslFields, Reference } from "../../src/citations/types.ts";
import {
  CSL_TYPES,
  DATE_VARIABLES,
  NAME_VARIABLES,
  TEXT_VARIABLES,
} from "../../src/content/csl-variables.ts";
import { cslJson } from "../../src/formats/csl-json.ts";

// The rules of https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json: an item has
// these properties and no others.
const words = (text: string) => text.trim().split(/\s+/);
const TEXT = words(`
  citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location
  archive-place authority call-number citation-label collection-title container-title container-title-short dimensions
  division DOI event event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher
  original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
  reviewed-title scale section source status title title-short URL version volume-title volume-title-short year-suffix`);
const TEXT_OR_NUMBER = words(`
  chapter-number citation-number collection-number edition first-reference-note-number issue locator number
  number-of-pages number-of-volumes page page-first part printing supplement volume`);
const NAMES = words(`
  author chair collection-editor compiler composer container-author contributor curator director editor
  editorial-director executive-producer guest host interviewer illustrator narrator organizer original-author performer
  producer recipient reviewed-author script-writer series-creator translator`);
const DATES = words("accessed available-date event-date issued original-date submitted");
const OF_NAME = words(
  "family given dropping-particle non-dropping-particle suffix comma-suffix static-ordering literal parse-names",
);
const OF_DATE = words("date-parts season circa literal raw edtf");

function problems(item: Record<string, unknown>): string[] {
  return Object.entries(item).flatMap(([name, value]) => {
    const kind = typeof value;
    if (TEXT.includes(name)) return kind === "string" ? [] : [`${name} is no text`];
    if (TEXT_OR_NUMBER.includes(name))
      return kind === "string" || kind === "number" ? [] : [`${name} is no number`];
    if (NAMES.includes(name))
      return (value as object[]).flatMap((each) => strangers(each, OF_NAME));
    if (DATES.includes(name)) return [...strangers(value as object, OF_DATE), ...parts(value)];
    if (name === "type") return (CSL_TYPES as readonly unknown[]).includes(value) ? [] : ["type"];
    return ["id", "custom"].includes(name) ? [] : [`${name} is no property`];
  });
}

function strangers(value: object, known: readonly string[]): string[] {
  return Object.keys(value).filter((key) => !known.includes(key));
}

function parts(value: unknown): string[] {
  const { "date-parts": dates } = value as { "date-parts"?: number[][] };
  if (!dates) return [];
  const fits = dates.length > 0 && dates.length < 3;
  return fits && dates.every(({ length }) => length > 0 && length < 4) ? [] : ["date-parts"];
}

const written = (more: CslFields, own: Partial<Reference> = {}) =>
  JSON.parse(
    cslJson([{ key: "k", type: "book", title: "T", authors: ["A"], ...own, more }]),
  )[0] as Record<string, unknown>;

test.each(TEXT_VARIABLES)("%s is valid as text and as a number, and is not lost", (variable) => {
  for (const value of ["12 a", 12]) {
    const item = written({ [variable]: value });
    expect(problems(item)).toEqual([]);
    expect(JSON.stringify(item)).toMatch(/12/);
  }
});

test.each(NAME_VARIABLES)("names of %s are valid", (variable) => {
  const item = written({ [variable]: [{ family: "Doe", given: "J" }, { literal: "The Does" }] });
  expect(problems(item)).toEqual([]);
  expect(JSON.stringify(item)).toContain("The Does");
});

test.each(DATE_VARIABLES)("a date of %s is valid", (variable) => {
  expect(problems(written({ [variable]: { "date-parts": [[2020, 1], [2021]] } }))).toEqual([]);
});

test.each(CSL_TYPES)("a source of type %s is valid with all that the plain fields say", (type) => {
  const item = written(
    {},
    {
      type,
      url: "https://a.example",
      doi: "10.1/x",
      issued: "2020-02",
      accessed: "2020-02-03",
      archived: "https://b.example",
      genre: "G",
      note: "N",
      publisher: "P",
      container: "C",
      status: "dead",
    },
  );
  expect(problems(item)).toEqual([]);
  expect(Object.keys(item)).toHaveLength(13);
});
