import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CslDate, Name, Reference } from "../../src/citations/types.ts";
import { readSharedSources } from "../../src/content/sources/shared-sources.ts";
import { bibtex } from "../../src/formats/bibtex.ts";
import { cslJson } from "../../src/formats/csl-json.ts";
import { readSourceFixture, sourceFixtureNames } from "../content/source-fixtures.ts";
import { sampleReference } from "./sample.ts";

const read = (path: string, text: string) =>
  readSharedSources([{ file: `content/${path}`, path, text }]);
const asJson = (references: readonly Reference[]) => read("s.json", cslJson(references)).references;
const asBibtex = (references: readonly Reference[]) => read("s.bib", bibtex(references)).references;

/** Without what no format of other programs has: and BibTeX's keys have fewer signs. */
const unkeyed = (references: readonly Reference[]) =>
  references.map(({ key: _, label, quote, status, archiveDate, ...others }) => others);

describe.each(sourceFixtureNames())("the sources of %s", (name) => {
  const { references } = readSharedSources(readSourceFixture(name).files);

  test("are the same when their CSL-JSON is read", () => {
    expect(unkeyed(asJson(references))).toEqual(unkeyed(references));
  });

  test("are the same when their BibTeX is read, and read once more", () => {
    const again = asBibtex(references);
    expect(asBibtex(again)).toEqual(again);
    if (/bib/.test(name)) expect(unkeyed(again)).toEqual(unkeyed(references));
  });
});

const YEAR = fc.integer({ min: -2000, max: 2100 }).filter((year) => year !== 0);
const day: fc.Arbitrary<number[]> = fc.oneof(
  YEAR.map((year) => [year]),
  fc.tuple(YEAR, fc.integer({ min: 1, max: 12 })).map((parts): number[] => [...parts]),
  fc
    .tuple(YEAR, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((parts): number[] => [...parts]),
);
const date: fc.Arbitrary<CslDate> = fc.oneof(
  fc.record({ "date-parts": fc.tuple(day) }),
  fc.record({ "date-parts": fc.tuple(day, day) }),
  fc.record({ "date-parts": fc.tuple(day).map(([from]) => [from, [0]]) }),
  fc.record({
    "date-parts": fc.tuple(YEAR.map((year) => [year])),
    season: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ "date-parts": fc.tuple(day), circa: fc.constant(true) }),
  fc.record({ literal: fc.constantFrom("forthcoming", "n.d.", "c. 100 {BC}", "next $5 year") }),
);

test("a date of any kind comes back from every download", () => {
  fc.assert(
    fc.property(date, (issued) => {
      const [first] = asJson([sampleReference({ more: { issued } })]);
      const own = first ? [first] : [];
      expect(unkeyed(asJson(own))).toEqual(unkeyed(own));
      expect(unkeyed(asBibtex(own))).toEqual(unkeyed(own));
    }),
  );
});

const word = fc.constantFrom(
  "Doe",
  "de",
  "la",
  "Ōe",
  "O'Neil",
  "Smith-Jones",
  "and",
  "{x}",
  "\\y",
  "$",
  "李",
);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(" "));
const name: fc.Arbitrary<Name> = fc.oneof(
  fc.record({ family: words, given: words }),
  fc.record({ family: words, given: words, suffix: fc.constantFrom("Jr.", "III") }),
  fc.record({
    family: words,
    given: words,
    "non-dropping-particle": fc.constantFrom("van", "de la", "d'"),
  }),
  fc.record({ literal: words }),
);

test("names of any kind come back, and so does “et al.”", () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.boolean(), (names, isOpen) => {
      const author: Name[] = isOpen ? [...names, { others: true }] : names;
      const [own] = asJson([sampleReference({ authors: [], more: { author } })]);
      expect(own?.more?.author ?? []).toEqual(
        own && author.every(({ literal }) => literal) ? [] : author,
      );
      const again = own ? asBibtex([own]) : [];
      expect(unkeyed(again)).toEqual(own ? unkeyed([own]) : []);
    }),
  );
});

test("texts come back from BibTeX whatever signs are in them", () => {
  const sign = fc.constantFrom(..."ab é港\u00a0{}\\%$&#_^~\"'`,-?!<>@=|…–’");
  const text = fc
    .array(sign, { minLength: 1, maxLength: 16 })
    .map((all) => `x${all.join("").replace(/ +/g, " ")}x`);
  fc.assert(
    fc.property(text, text, (title, note) => {
      const [own] = asJson([sampleReference({ title, note })]);
      expect(unkeyed(own ? asBibtex([own]) : [])).toEqual(own ? unkeyed([own]) : []);
    }),
  );
});
