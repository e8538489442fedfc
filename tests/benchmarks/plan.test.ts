import { describe, expect, test } from "vitest";
import { allEngines } from "./engines/all.ts";
import { ALL, isDue, partsOf, type Row, WHOLE } from "./plan.ts";

const ROW: Row = {
  articles: 1_000,
  engines: ["dateline", "hugo"],
  scenarios: ALL,
  runs: 2,
  warmUp: true,
  floor: false,
};
const engines = allEngines();

/** What is due of the first engine, by rounds: each scenario by its first letter. */
function due(row: Row): string[] {
  const [turn] = partsOf([row], engines)[0]?.turns ?? [];
  if (!turn) return [];
  return [0, 1, 2, 3].map((round) =>
    ALL.filter((scenario) => isDue(turn, scenario, round))
      .map((scenario) => scenario[0])
      .join(""),
  );
}

describe("the plan of the whole benchmark", () => {
  test("builds with every engine, and with none twice at a size", () => {
    const names = engines.map(({ name }) => name);
    expect([...new Set(WHOLE.flatMap((row) => row.engines))].sort()).toEqual(names.toSorted());
    for (const { turns } of partsOf(WHOLE, engines)) {
      const taking = turns.map(({ engine }) => engine.name);
      expect(new Set(taking).size).toBe(taking.length);
    }
  });

  test("has engines of one size take turns, the smallest size first", () => {
    const rows = [{ ...ROW, articles: 3_000 }, { ...ROW, engines: ["astro"] }, ROW];
    const parts = partsOf(rows, engines).map(({ articles, turns }) => [
      articles,
      ...turns.map(({ engine }) => engine.name),
    ]);
    expect(parts).toEqual([
      [1_000, "dateline", "hugo", "astro"],
      [3_000, "dateline", "hugo"],
    ]);
  });
});

describe("a round", () => {
  test("is a cold build to warm up, then every scenario", () => {
    expect(due(ROW)).toEqual(["c", "cnenl", "cnenl", ""]);
  });

  test("is measured at once without a warm-up, and begins cold", () => {
    expect(due({ ...ROW, scenarios: ["edit"], runs: 1, warmUp: false })).toEqual([
      "",
      "ce",
      "",
      "",
    ]);
  });

  test("changes no layout of a program that is installed", () => {
    const [turn] = partsOf([ROW], allEngines("dateline"))[0]?.turns ?? [];
    expect(turn?.scenarios).toEqual(ALL.filter((scenario) => scenario !== "layout"));
  });
});
