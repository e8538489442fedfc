import { expect, test } from "vitest";
import { kindOf } from "../../src/citations/kind.ts";
import type { CslValue } from "../../src/citations/types.ts";
import { CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES } from "../../src/content/csl/csl-variables.ts";
import { bibtex } from "../../src/formats/bibtex.ts";
import { DATE_FIELDS, NAME_FIELDS, VARIABLE_FIELDS } from "../../src/formats/bibtex-fields.ts";
import { citationJsonLd } from "../../src/formats/json-ld-citation.ts";
import { ris } from "../../src/formats/ris.ts";
import { listsOf } from "../kit/fixtures/vocabulary-lines.ts";
import { sampleReference } from "./sample.ts";

test.each(listsOf("source-types"))("a source of type %s is %j", (type, words) => {
  const reference = sampleReference({ type, container: "It" });
  const genre = "Of its own kind";
  const [, inRis] = /^TY {2}- (\w+)/.exec(ris([reference])) ?? [];
  const [, inBibtex] = /^@(\w+)/.exec(bibtex([{ ...reference, genre }])) ?? [];
  const ld = citationJsonLd(reference);
  const kind = ld.genre === undefined ? ld["@type"] : `${ld["@type"]} (${ld.genre})`;
  const { "@type": container } = ld.isPartOf as unknown as { "@type": string };
  const { url: _, ...offline } = reference;
  expect([inRis, inBibtex, kind, container, kindOf(offline)]).toEqual(words);
  expect(citationJsonLd({ ...reference, genre }).genre).toBe(genre);
});

test("the fixture has every type of CSL", () => {
  expect(listsOf("source-types").map(([type]) => type)).toEqual(CSL_TYPES);
});

/** A value that its variable may have, and how it is found again: by a name, a year or a word. */
function sampleOf(variable: string): [value: CslValue, mark: string] {
  if (["author", ...NAME_VARIABLES].includes(variable)) return [[{ literal: "Seven" }], "Seven"];
  if (["issued", "accessed", ...DATE_VARIABLES].includes(variable))
    return [{ "date-parts": [[1777]] }, "1777"];
  return ["Seven", "Seven"];
}

test.each(listsOf("export-fields"))("%s is written as %j", (variable, [field = "", tag]) => {
  const [value, mark] = sampleOf(variable);
  const sources = [
    { key: "k", type: "event", title: "T", authors: [], more: { [variable]: value } },
  ];
  const inBibtex = bibtex(sources).match(new RegExp(`^ {2}\\S+(?= = .*${mark})`, "gm")) ?? [];
  expect(inBibtex.map((name) => name.trim())).toContain(field);
  const inRis = ris(sources).match(new RegExp(`^\\w\\w(?= {2}- .*${mark})`, "gm")) ?? [];
  expect(inRis[0] ?? "-").toBe(tag);
});

test("the fixture has every variable that has a field of BibTeX's", () => {
  const written = listsOf("export-fields").map(([variable]) => variable);
  const known = [...VARIABLE_FIELDS, ...NAME_FIELDS, ...DATE_FIELDS].map(([variable]) => variable);
  expect(known.filter((variable) => !written.includes(variable))).toEqual([]);
});
