import { ratio, table } from "./markdown-table.ts";
import { type Quantity, type Result, spreadOf } from "./results.ts";
import type { Scenario } from "./site.ts";

interface Median {
  engine: string;
  scenario: Scenario;
  quantity: Quantity;
  articles: number;
}

interface Goal {
  what: string;
  most: number;
  of: Median;
  to: Median;
}

const SIZE = 10_000;
const COLD = { engine: "dateline", scenario: "cold", quantity: "wall", articles: SIZE } as const;
const HUGO = { ...COLD, engine: "hugo" } as const;
const EDIT = { ...COLD, scenario: "edit" } as const;

/** What this project has promised itself, as ratios of medians. */
const GOALS: readonly Goal[] = [
  { what: "cold, to Hugo", most: 0.5, of: COLD, to: HUGO },
  { what: "cold, to Eleventy", most: 0.15, of: COLD, to: { ...COLD, engine: "eleventy" } },
  { what: "nothing changed, to own cold", most: 0.1, of: { ...COLD, scenario: "none" }, to: COLD },
  { what: "one edit, to own cold", most: 0.15, of: EDIT, to: COLD },
  { what: "one edit, to Hugo's rebuild", most: 0.2, of: EDIT, to: { ...HUGO, scenario: "edit" } },
  {
    what: "cold, 100,000 to 10,000 articles",
    most: 11,
    of: { ...COLD, articles: 10 * SIZE },
    to: COLD,
  },
  {
    what: "peak memory of cold, to Hugo's",
    most: 0.5,
    of: { ...COLD, quantity: "memory" },
    to: { ...HUGO, quantity: "memory" },
  },
];

/** The goals that were measured, and how near they are; nothing where none was. */
export function goals(results: readonly Result[]): string[] {
  const median = (key: Median) => spreadOf(results, key, key.quantity)?.median;
  const rows = GOALS.flatMap(({ what, most, of, to }) => {
    const [number, other] = [median(of), median(to)];
    if (number === undefined || !other) return [];
    return [
      [what, ratio(number, other), String(most), number / other <= most ? "reached" : "missed"],
    ];
  });
  if (rows.length === 0) return [];
  return [
    "## Goals, at 10,000 articles",
    table(["Ratio of medians", "measured", "goal, at most", ""], rows),
  ];
}
