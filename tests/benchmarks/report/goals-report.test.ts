import { expect, test } from "vitest";
import { goalsReport } from "./goals-report.ts";
import type { Result } from "./results.ts";

/** A cold build of 1,000 articles, whose goal is 1.2 times Hugo's. */
function cold(engine: string, wall: number, cpu: number): Result {
  return { engine, articles: 1_000, scenario: "cold", runs: [{ wall, cpu, memory: undefined }] };
}

/** Of the goal for 1,000 articles: its ratios, and what became of it. */
function goal(wall: number, cpu: number): string[] {
  const [, table = ""] = goalsReport([cold("dateline", wall, cpu), cold("hugo", 1, 1)]);
  const line = table.split("\n").find((each) => each.startsWith("| 1,000 cold, to Hugo"));
  return (line ?? "").split("|").map((cell) => cell.trim());
}

test("a goal is reached only in wall time and CPU time both", () => {
  expect(goal(1.2, 1.1).slice(2)).toEqual(["1.20", "1.10", "–", "1.2", "reached", ""]);
  expect(goal(1.1, 1.3).at(-2)).toBe("missed in CPU time");
  expect(goal(1.3, 1.1).at(-2)).toBe("missed in wall time");
  expect(goal(1.3, 1.3).at(-2)).toBe("missed");
});

test("a goal that was not measured is reported, too", () => {
  const [, table = ""] = goalsReport([cold("dateline", 1, 1), cold("hugo", 1, 1)]);
  expect(table).toContain("| 100,000 cold, to 10,000 | – | – | – | 10.5 | not measured |");
  expect(goalsReport([])).toEqual([]);
});
