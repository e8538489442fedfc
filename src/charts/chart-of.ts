import type { Cell, DataTable } from "../data/types.ts";
import type { Chart, ChartFields, Scale, Series } from "./types.ts";

/** The colours of the stylesheet; further series begin again. */
export const COLORS = 6;

/** A chart of a table whose further columns have numbers. */
export function chartOf(fields: ChartFields, { columns, rows }: DataTable, locale: string): Chart {
  const { kind, range, axes = {}, annotations = [], unit, decimals, format } = fields;
  const [first, ...others] = columns;
  const at = rows.map(([cell = null]) => cell);
  const wanted = new Set(fields.highlight);
  const isAnySeries = others.some(({ name }) => wanted.has(name));
  const highlighted = at.flatMap((cell, index) => (wanted.has(String(cell)) ? [index] : []));
  let next = 0;
  const series = others.map(({ name }, index): Series => {
    const isQuiet = isAnySeries && !wanted.has(name);
    const color = isQuiet ? COLORS : (next++ % COLORS) + 1;
    return { name, values: rows.map((row) => numberOf(row[index + 1])), color, isQuiet };
  });
  return {
    kind,
    at,
    scale: scaleOf(kind, first?.kind),
    series,
    highlighted: new Set(highlighted),
    range,
    axes,
    annotations,
    numbers: { locale, unit, decimals, format },
  };
}

/** Smaller values are zero to the eye; scales would divide by almost nothing. */
const SMALLEST = 1e-12;

function numberOf(cell: Cell | undefined): number | null {
  if (typeof cell !== "number") return null;
  return Math.abs(cell) < SMALLEST ? 0 : cell;
}

function scaleOf(
  kind: Chart["kind"],
  column: DataTable["columns"][number]["kind"] = "text",
): Scale {
  if (kind !== "line" && kind !== "multiples") return "category";
  if (column === "date") return "time";
  return column === "number" ? "number" : "category";
}
