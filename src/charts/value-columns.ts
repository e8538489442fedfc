import type { NamedRows } from "./named-rows.ts";
import type { Pen } from "./pen.ts";
import type { ValueAxis } from "./value-axis.ts";

/** The height that the labels above rows take. */
export const COLUMNS_TOP = 24;

/**
 * Vertical lines at the ticks of an axis that runs across, with their labels on top. They are interrupted where rows
 * have their names above them.
 */
export function valueColumns(
  pen: Pen,
  { ticks, position }: ValueAxis,
  { tops, bottom, isBeside }: NamedRows,
  inner: number,
): string {
  const spans = isBeside
    ? [{ from: COLUMNS_TOP - 6, to: bottom + 4 }]
    : tops.map((top) => ({ from: top - 2, to: top + inner + 2 }));
  return ticks
    .map(({ value, label }) => {
      const x = position(value);
      const name = value === 0 ? "zero" : "grid";
      const lines = spans.map(({ from, to }) => pen.line({ x, y: from }, { x, y: to }, name));
      return lines.join("") + pen.text({ x, y: 12 }, label, "tick", "middle");
    })
    .join("");
}
