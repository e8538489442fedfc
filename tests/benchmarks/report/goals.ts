import type { Scenario } from "../site.ts";
import type { Quantity } from "./results.ts";

interface Key {
  engine: string;
  scenario: Scenario;
  articles: number;
}

export interface Goal {
  what: string;
  most: number;
  of: Key;
  to: Key;
  /** Of all of these: wall and CPU time where nothing is said. */
  quantities?: readonly Quantity[];
}

const COLD = { engine: "dateline", scenario: "cold", articles: 10_000 } as const;
const EDIT = { ...COLD, scenario: "edit" } as const;
const SMALL = { ...COLD, articles: 1_000 } as const;
const MIDDLE = { ...COLD, articles: 3_000 } as const;
const hugo = (key: Key): Key => ({ ...key, engine: "hugo" });

/** What this project has promised itself, as ratios of medians. */
export const GOALS: readonly Goal[] = [
  { what: "10,000 cold, to Hugo", most: 0.75, of: COLD, to: hugo(COLD) },
  { what: "10,000 cold, to Hugo, the next goal", most: 0.5, of: COLD, to: hugo(COLD) },
  { what: "1,000 cold, to Hugo", most: 1.2, of: SMALL, to: hugo(SMALL) },
  { what: "one edit at 10,000, to Hugo", most: 0.1, of: EDIT, to: hugo(EDIT) },
  {
    what: "peak memory of 10,000 cold, to Hugo",
    most: 0.5,
    of: COLD,
    to: hugo(COLD),
    quantities: ["memory"],
  },
  { what: "100,000 cold, to 10,000", most: 10.5, of: { ...COLD, articles: 100_000 }, to: COLD },
  {
    what: "3,000 cold with default settings, to like for like",
    most: 2,
    of: { ...MIDDLE, engine: "defaults" },
    to: MIDDLE,
  },
  { what: "10,000 cold, to Eleventy", most: 0.15, of: COLD, to: { ...COLD, engine: "eleventy" } },
  {
    what: "nothing changed at 10,000, to own cold",
    most: 0.1,
    of: { ...COLD, scenario: "none" },
    to: COLD,
  },
  { what: "one edit at 10,000, to own cold", most: 0.15, of: EDIT, to: COLD },
];
