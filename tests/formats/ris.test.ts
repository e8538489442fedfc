import fc from "fast-check";
import { expect, test } from "vitest";
import type { CslFields, Reference } from "../../src/citations/types.ts";
import { CSL_TYPES } from "../../src/content/csl/csl-variables.ts";
import { ris } from "../../src/formats/ris.ts";
import { hostileText } from "./hostile.ts";
import { sampleReference } from "./sample.ts";

/** Each line as its tag and its value, the way reference managers take it apart. */
function fieldsOf(changes: Partial<Reference>): [tag: string, value: string][] {
  const lines = ris([sampleReference(changes)]).split(/[\r\n\u0085\u2028\u2029]+/);
  return lines.filter(Boolean).map((line) => {
    const [, tag = "none", value = line] = /^([A-Z][A-Z0-9]) {2}- (.*)$/s.exec(line) ?? [];
    return [tag, value];
  });
}
const valuesOf = (tag: string, changes: Partial<Reference>) =>
  fieldsOf(changes).flatMap(([own, value]) => (own === tag ? value : []));
const more = (fields: CslFields) => ({ more: fields });

test("a record is the type, then a line for each fact, then its end", () => {
  expect(fieldsOf({ doi: "10.1/x", accessed: "2026-01-02", note: "N" })).toEqual([
    ["TY", "RPRT"],
    ["ID", "gauge"],
    ["AU", "Harbour Office"],
    ["TI", "The gauge report"],
    ["PB", "Harbour Press"],
    ["PY", "2025"],
    ["DA", "2025/06"],
    ["Y2", "2026/01/02"],
    ["DO", "10.1/x"],
    ["UR", "https://harbour.example/gauge"],
    ["N1", "N"],
    ["ER", ""],
  ]);
});

test("no text begins a line, whatever it is", () => {
  const tags = "TY ID AU TI PB PY DA M3 UR N1 ER".split(" ");
  const breaking = fc
    .array(fc.oneof(hostileText, fc.constantFrom("\nER  - ", "\r\nTY  - BOOK", "\u2028AU  - x")))
    .map((pieces) => `x${pieces.join("")}`);
  fc.assert(
    fc.property(breaking, (text) => {
      const own = { title: text, authors: [text], publisher: text, genre: text, note: text };
      expect(fieldsOf(own).map(([tag]) => tag)).toEqual(tags);
    }),
  );
});

test.each([
  ["12-19", ["12"], ["19"]],
  ["e12–e19", ["e12"], ["e19"]],
  ["7", ["7"], []],
  ["1-3, 9", ["1-3, 9"], []],
])("pages %s", (page, first, last) => {
  expect(valuesOf("SP", more({ page }))).toEqual(first);
  expect(valuesOf("EP", more({ page }))).toEqual(last);
});

test("names are turned around, with the particle where the style of the name has it", () => {
  const author = [
    { family: "Beethoven", given: "Ludwig", "non-dropping-particle": "van" },
    { family: "Humboldt", given: "Alexander", "dropping-particle": "von" },
    { family: "King", given: "Martin", suffix: "Jr." },
    { family: "Plato" },
  ];
  expect(valuesOf("AU", more({ author }))).toEqual([
    "van Beethoven, Ludwig",
    "Humboldt, Alexander von",
    "King, Martin, Jr.",
    "Plato",
  ]);
});

test("a year has four digits in its day, before Christ as well; words alone are not a day", () => {
  const day = (parts: number[]) => valuesOf("DA", more({ issued: { "date-parts": [parts] } }));
  expect(day([800])).toEqual(["0800"]);
  expect(day([-44, 3, 15])).toEqual(["-0044/03/15"]);
  expect(valuesOf("DA", more({ issued: { literal: "long ago" } }))).toEqual([]);
});

test.each(CSL_TYPES)("a source of type %s has a type in RIS", (type) => {
  const [[tag, value] = []] = fieldsOf({ type });
  expect(tag).toBe("TY");
  expect(value).toMatch(/^[A-Z]{3,6}$/);
});

test("records are separated by a line, and without sources there is no text", () => {
  const [first, second] = [sampleReference(), sampleReference({ key: "b" })];
  expect(ris([first, second])).toBe(`${ris([first])}\r\n${ris([second])}`);
  expect(ris([])).toBe("");
});
