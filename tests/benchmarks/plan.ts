import type { Engine } from "./engines/engine.ts";
import { SCENARIOS, type Scenario } from "./site.ts";

/** What a few engines build of one size. Rows of a size take turns. */
export interface Row {
  articles: number;
  engines: readonly string[];
  scenarios: readonly Scenario[];
  /** Measured rounds. */
  runs: number;
  /** Whether a cold build that is not measured goes before them. */
  warmUp: boolean;
  /** Whether the floor of Dateline's site is measured with it. */
  floor: boolean;
}

export const ALL = Object.keys(SCENARIOS) as Scenario[];
const FIRST_THREE: readonly Scenario[] = ["cold", "none", "edit"];
const SLOW = ["eleventy", "astro", "pelican"];

/** The whole benchmark, which ends within 35 minutes on two quiet cores. */
export const WHOLE: readonly Row[] = [
  { ...row(1_000, ["dateline", "hugo"], ALL, 5), floor: true },
  row(1_000, SLOW, ALL, 2),
  row(1_000, ["defaults"], FIRST_THREE, 3),
  row(3_000, ["dateline", "defaults"], FIRST_THREE, 3),
  row(3_000, ["hugo"], ["cold"], 3),
  { ...row(10_000, ["dateline", "hugo"], ALL, 3), floor: true },
  { ...row(10_000, SLOW, ["cold", "edit"], 1), warmUp: false },
  { ...row(100_000, ["dateline"], FIRST_THREE, 1), warmUp: false },
];

function row(
  articles: number,
  engines: readonly string[],
  scenarios: readonly Scenario[],
  runs: number,
): Row {
  return { articles, engines, scenarios, runs, warmUp: true, floor: false };
}

/** One engine's share of a size. */
export interface Turn extends Omit<Row, "articles" | "engines"> {
  engine: Engine;
}

/** What is built of one size. */
export interface Part {
  articles: number;
  turns: readonly Turn[];
}

/** The rows by their sizes, the smallest first. Engines are in the given order. */
export function partsOf(rows: readonly Row[], engines: readonly Engine[]): Part[] {
  const sizes = [...new Set(rows.map(({ articles }) => articles))].sort((a, b) => a - b);
  return sizes.map((articles) => ({
    articles,
    turns: engines.flatMap((engine) =>
      rows
        .filter((row) => row.articles === articles && row.engines.includes(engine.name))
        .map(({ scenarios, runs, warmUp, floor }) => ({
          engine,
          scenarios: engine.foot ? scenarios : scenarios.filter((each) => each !== "layout"),
          runs,
          warmUp,
          floor: floor && engine.name === "dateline",
        })),
    ),
  }));
}

/** The others need a site that stands: the first round of each begins cold. */
export function isDue(turn: Turn, scenario: Scenario, round: number): boolean {
  const first = firstRound(turn);
  if (round < first || round > turn.runs) return false;
  if (scenario === "cold" && round === first) return true;
  return round > 0 && turn.scenarios.includes(scenario);
}

export function firstRound({ warmUp }: Turn): number {
  return warmUp ? 0 : 1;
}
