import { expect, test } from "vitest";
import { cslItem } from "../../../src/citations/csl-item.ts";
import {
  DATE_VARIABLES,
  NAME_VARIABLES,
  TEXT_VARIABLES,
} from "../../../src/content/csl/csl-variables.ts";
import { readSharedSources } from "../../../src/content/sources/shared-sources.ts";
import { listsOf } from "../../kit/fixtures/vocabulary-lines.ts";

const VALUES = new Map<string, unknown>([
  ["text", "Seven"],
  ["names", [{ family: "Doe", given: "J" }]],
  ["date", { "date-parts": [[1777, 7]] }],
]);

const rows = listsOf("csl-variables").flatMap(([kind, all]) =>
  all.map((variable) => [variable, kind] as const),
);

test.each(rows)("the variable %s of CSL-JSON is %s, and is kept", (variable, kind) => {
  const value = VALUES.get(kind);
  const text = JSON.stringify([{ id: "a", type: "book", title: "A", [variable]: value }]);
  const { references, diagnostics } = readSharedSources([
    { file: "content/s.json", path: "s.json", text },
  ]);
  expect(diagnostics).toEqual([]);
  expect(references.map(cslItem)).toMatchObject([{ [variable]: value }]);
});

test("the fixture has every variable", () => {
  const named = (kind: string) =>
    rows.flatMap(([variable, of]) => (of === kind ? variable : [])).toSorted();
  expect(named("text")).toEqual(TEXT_VARIABLES.toSorted());
  expect(named("names")).toEqual(NAME_VARIABLES.toSorted());
  expect(named("date")).toEqual(DATE_VARIABLES.toSorted());
});
