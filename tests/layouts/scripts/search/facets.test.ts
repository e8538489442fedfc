import { expect, test } from "vitest";
import { countsOf, partsOf, valuesOf } from "../../../../layouts/scripts/search/facets.js";
import { queryOf } from "../../../../layouts/scripts/search/query.js";

const found = (facet: Record<string, number>) => ({ results: [], filters: { facet } });

test("a value tells its facet, its id and its name, which may hold colons", () => {
  expect(partsOf("tag:rome:Rome: the city")).toEqual({
    facet: "tag",
    id: "rome",
    label: "Rome: the city",
  });
  expect(partsOf("nonsense")).toEqual({ facet: "", id: "", label: "" });
});

test("what is asked for is looked up, and what is in no index finds nothing", () => {
  const known = ["section:world:World", "year:2024:2024", "section:worldly:Worldly"];
  expect(valuesOf(queryOf("?section=world&year=2024"), known)).toEqual([
    "section:world:World",
    "year:2024:2024",
  ]);
  expect(valuesOf(queryOf("?section=world&year=2024"), known, "year")).toEqual([
    "section:world:World",
  ]);
  expect(valuesOf(queryOf("?section=nowhere"), known)).toBeUndefined();
});

test("counts of all indexes add up: years newest first, topics by number, names by alphabet", () => {
  const both = [
    found({ "year:2023:2023": 1, "tag:b:B": 2, "tag:a:A": 2, "author:z:Émile": 1 }),
    found({
      "year:2024:2024": 2,
      "tag:c:C": 3,
      "tag:a:A": 0,
      "author:y:Zoë": 1,
      "author:x:Ann": 1,
    }),
  ];
  const shown = (facet: "year" | "tag" | "author") =>
    countsOf(facet, both, "en").map(({ label, count }) => `${label} ${count}`);
  expect(shown("year")).toEqual(["2024 2", "2023 1"]);
  expect(shown("tag")).toEqual(["C 3", "A 2", "B 2"]);
  expect(shown("author")).toEqual(["Ann 1", "Émile 1", "Zoë 1"]);
});
