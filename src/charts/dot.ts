import { namedRows } from "./named-rows.ts";
import { penOf } from "./pen.ts";
import { nameOf, valuesOf } from "./plot.ts";
import type { Chart, Drawing, Frame } from "./types.ts";
import { valueAxis } from "./value-axis.ts";
import { COLUMNS_TOP, valueColumns } from "./value-columns.ts";

const HEIGHT = 18;
const RADIUS = 5.5;
/** Room for half of the label of the last tick. */
const EDGE = 18;

/** A dot for each value on an axis that all rows share, joined by a line if a row has several. */
export function drawDot(chart: Chart, frame: Frame): Drawing {
  const pen = penOf(frame);
  const { series, highlighted } = chart;
  const rows = namedRows(pen, chart, frame, { top: COLUMNS_TOP + 2, inner: HEIGHT, gap: 8 });
  const axis = valueAxis(chart, valuesOf(series), {
    from: rows.left + EDGE / 2,
    to: rows.right - EDGE,
    count: frame.name === "wide" ? 6 : 4,
    withZero: false,
  });
  const marks = rows.tops.map((top, row) => {
    const y = top + HEIGHT / 2;
    const isQuiet = series.length === 1 && highlighted.size > 0 && !highlighted.has(row);
    const dots = series.flatMap((own) => {
      const value = own.values[row] ?? null;
      if (value === null) return [];
      return [{ x: axis.position(value), name: isQuiet ? "quiet" : nameOf(own) }];
    });
    const xs = dots.map(({ x }) => x);
    const line =
      dots.length > 1 ? pen.line({ x: Math.min(...xs), y }, { x: Math.max(...xs), y }, "span") : "";
    return line + dots.map(({ x, name }) => pen.dot({ x, y }, RADIUS, name)).join("");
  });
  return {
    height: rows.bottom + 8,
    markup: valueColumns(pen, axis, rows, HEIGHT) + rows.labels + marks.join(""),
  };
}
