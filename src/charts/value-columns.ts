import type { Pen } from "./pen.ts";
import type { ValueAxis } from "./value-axis.ts";

/** The height that the labels above rows take. */
export const COLUMNS_TOP = 24;

/** Vertical lines at the ticks of an axis that runs across, with their labels on top. */
export function valueColumns(pen: Pen, { ticks, position }: ValueAxis, bottom: number): string {
  return ticks
    .map(({ value, label }) => {
      const x = position(value);
      return (
        pen.line({ x, y: COLUMNS_TOP - 6 }, { x, y: bottom }, value === 0 ? "zero" : "grid") +
        pen.text({ x, y: 12 }, label, "tick", "middle")
      );
    })
    .join("");
}
