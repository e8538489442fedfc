import { GOALS, type Goal } from "./goals.ts";
import { ratio, table } from "./markdown-table.ts";
import { type Quantity, type Result, spreadOf } from "./results.ts";

const COLUMNS: readonly Quantity[] = ["wall", "cpu", "memory"];

/** How near the goals are; nothing where none was measured. */
export function goalsReport(results: readonly Result[]): string[] {
  const rows = GOALS.map((goal) => rowOf(goal, results));
  if (rows.every((row) => row.at(-1) === UNMEASURED)) return [];
  const head = ["Ratio of medians", "wall time", "CPU time", "peak memory", "goal, at most", ""];
  return ["## Goals", table(head, rows)];
}

const UNMEASURED = "not measured";

function rowOf(
  { what, most, of, to, quantities = ["wall", "cpu"] }: Goal,
  results: readonly Result[],
) {
  const measured = new Map(
    quantities.flatMap((quantity): [Quantity, number][] => {
      const [number, other] = [of, to].map((key) => spreadOf(results, key, quantity)?.median);
      return number !== undefined && other ? [[quantity, number / other]] : [];
    }),
  );
  return [
    what,
    ...COLUMNS.map((quantity) => ratio(measured.get(quantity), 1)),
    String(most),
    outcome([...measured], most),
  ];
}

/** A goal is reached where each of its quantities reaches it. */
function outcome(measured: readonly [Quantity, number][], most: number): string {
  if (measured.length === 0) return UNMEASURED;
  const missed = measured.filter(([, number]) => number > most);
  if (missed.length === 0) return "reached";
  return missed.length === measured.length
    ? "missed"
    : `missed in ${NAMES[missed[0]?.[0] ?? "wall"]}`;
}

const NAMES: Record<Quantity, string> = {
  wall: "wall time",
  cpu: "CPU time",
  memory: "peak memory",
};
