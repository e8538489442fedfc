import { expect, test } from "vitest";
import type { CslFields, Reference } from "../../src/citations/types.ts";
import {
  CSL_TYPES,
  DATE_VARIABLES,
  NAME_VARIABLES,
  TEXT_VARIABLES,
} from "../../src/content/csl/csl-variables.ts";
import { cslJson } from "../../src/formats/csl-json.ts";
import { cslProblems } from "./csl-schema.ts";

const written = (more: CslFields, own: Partial<Reference> = {}) =>
  JSON.parse(
    cslJson([{ key: "k", type: "book", title: "T", authors: ["A"], ...own, more }]),
  )[0] as Record<string, unknown>;

test.each(TEXT_VARIABLES)("%s is valid as text and as a number, and is not lost", (variable) => {
  for (const value of ["12 a", 12]) {
    const item = written({ [variable]: value });
    expect(cslProblems(item)).toEqual([]);
    expect(JSON.stringify(item)).toMatch(/12/);
  }
});

test.each(NAME_VARIABLES)("names of %s are valid", (variable) => {
  const item = written({ [variable]: [{ family: "Doe", given: "J" }, { literal: "The Does" }] });
  expect(cslProblems(item)).toEqual([]);
  expect(JSON.stringify(item)).toContain("The Does");
});

test.each(DATE_VARIABLES)("a date of %s is valid", (variable) => {
  expect(cslProblems(written({ [variable]: { "date-parts": [[2020, 1], [2021]] } }))).toEqual([]);
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
  expect(cslProblems(item)).toEqual([]);
  expect(Object.keys(item)).toHaveLength(13);
});
