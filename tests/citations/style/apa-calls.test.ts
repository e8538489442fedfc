import { expect, test } from "vitest";
import { openStyle } from "../../../src/citations/style/open-style.ts";
import type { StyledUse } from "../../../src/citations/style/types.ts";
import type { Reference } from "../../../src/citations/types.ts";

const DOE = { author: [{ given: "Jane", family: "Doe" }] };
const BASE = { type: "book", authors: [] };
const REFERENCES: Reference[] = [
  { ...BASE, key: "doe", title: "Salt", issued: "2020", more: DOE },
  { ...BASE, key: "later", title: "Sand", issued: "2024", more: DOE },
  { ...BASE, key: "who", title: "Measles", authors: ["WHO"], issued: "2021" },
  { ...BASE, key: "alone", title: "Alone at sea" },
];
const apa = openStyle({ name: "apa", language: "en" });

function partsOf(uses: readonly StyledUse[]) {
  const cited = REFERENCES.filter(({ key }) => uses.some((use) => use.key === key));
  return apa.cite([{ uses }], new Map(cited.map((each) => [each.key, each]))).calls?.[0] ?? [];
}
const shown = (uses: readonly StyledUse[]) =>
  partsOf(uses)
    .map(({ html }) => html)
    .join("");

// https://apastyle.apa.org/style-grammar-guidelines/citations/specific-parts
test.each([
  ["page", "4", "p. 4"],
  ["page", "4-9", "pp. 4–9"],
  ["page", "4, 7", "pp. 4, 7"],
  ["chapter", "3", "Chapter 3"],
  ["section", "3", "Section 3"],
  ["paragraph", "4", "para. 4"],
  ["paragraph", "4-5", "paras. 4–5"],
  ["article-locator", "12", "Article 12"],
  ["line", "3-4", "Lines 3–4"],
  ["figure", "1", "Figure 1"],
  ["table", "1", "Table 1"],
  ["timestamp", "1:30:40", "1:30:40"],
] as const)("the %s %s of a source is written %s", (label, value, written) => {
  expect(shown([{ key: "doe", locator: { label, value } }])).toBe(`(Doe, 2020, ${written})`);
});

test.each<[string, StyledUse[]]>([
  ["(WHO, 2021)", [{ key: "who" }]],
  ["(<i>Alone at Sea</i>, n.d.)", [{ key: "alone" }]],
  ["(Doe, 2020; WHO, 2021)", [{ key: "who" }, { key: "doe" }]],
  ["(Doe, 2020, 2024)", [{ key: "later" }, { key: "doe" }]],
  ["(2020, p. 4)", [{ key: "doe", suppress: true, locator: { label: "page", value: "4" } }]],
  ["(n.d.)", [{ key: "alone", suppress: true }]],
  ["(see also Doe, 2020)", [{ key: "doe", prefix: "see also " }]],
  ["(Doe, 2020 and others)", [{ key: "doe", suffix: "and others" }]],
  ["(Doe, 2020, emphasis added)", [{ key: "doe", suffix: ", emphasis added" }]],
  ["(Doe, 2020; see WHO, 2021)", [{ key: "doe" }, { key: "who", prefix: "see" }]],
])("a call is %s", (call, uses) => {
  expect(shown(uses)).toBe(call);
});

test("each source of a call is written separately, without the words around the call", () => {
  const uses = [{ key: "who" }, { key: "doe", prefix: "see", suffix: "and others" }];
  const own = partsOf(uses).filter(({ use }) => use !== undefined);
  expect(own).toEqual([
    { html: "Doe, 2020", use: 1 },
    { html: "WHO, 2021", use: 0 },
  ]);
});

test("what an editor writes around a source and as its place is text", () => {
  const bad = `<script>alert("1")</script>&amp;`;
  const call = shown([
    { key: "doe", prefix: bad, suffix: bad, locator: { label: "page", value: bad } },
  ]);
  expect(call).not.toMatch(/[<>"]/);
  expect(call.match(/&lt;script&gt;alert\(/g)).toHaveLength(3);
  // In a place citeproc takes & for “and”.
  expect(call.match(/&amp;amp;/g)).toHaveLength(2);
});
