import { inDrawing } from "../data/numbers.ts";
import { namedRows } from "./named-rows.ts";
import { type Pen, penOf, TEXT_SIZE } from "./pen.ts";
import { nameOf, valuesOf } from "./plot.ts";
import { textWidth } from "./text-width.ts";
import type { Chart, Drawing, Frame, Series } from "./types.ts";
import { type ValueAxis, valueAxis } from "./value-axis.ts";
import { COLUMNS_TOP, valueColumns } from "./value-columns.ts";

const HEIGHT = 24;
/** Room for half of the label of the last tick. */
const EDGE = 16;

/** Bars of parts, one after another. Negative parts go the other way from zero. */
export function drawStacked(chart: Chart, frame: Frame): Drawing {
  const pen = penOf(frame);
  const rows = namedRows(pen, chart, frame, { top: COLUMNS_TOP + 2, inner: HEIGHT, gap: 8 });
  const parts = chart.at.map((_, row) => partsOf(chart.series, row));
  const ends = parts.flatMap((own) => own.flatMap(({ from, to }) => [from, to]));
  const axis = valueAxis(chart, ends, {
    from: rows.left + EDGE / 2,
    to: rows.right - EDGE,
    count: frame.name === "wide" ? 6 : 4,
    withZero: true,
  });
  const format = inDrawing(valuesOf(chart.series), chart.numbers);
  const bars = parts.flatMap((own, row) =>
    own.map((part) => segment(pen, part, rows.tops[row] ?? 0, axis, format)),
  );
  return {
    height: rows.bottom + 8,
    markup: valueColumns(pen, axis, rows, HEIGHT) + rows.labels + bars.join(""),
  };
}

interface Part {
  from: number;
  to: number;
  value: number;
  name: string;
}

function partsOf(series: readonly Series[], row: number): Part[] {
  const sums = { above: 0, below: 0 };
  return series.flatMap((own): Part[] => {
    const value = own.values[row] ?? null;
    if (value === null || value === 0) return [];
    const side = value > 0 ? "above" : "below";
    const from = sums[side];
    sums[side] += value;
    return [{ from, to: sums[side], value, name: nameOf(own) }];
  });
}

/** Its value is inside, if there is room. */
function segment(
  pen: Pen,
  { from, to, value, name }: Part,
  y: number,
  { position }: ValueAxis,
  format: (value: number) => string,
): string {
  const [start, end] = [position(from), position(to)].sort((a, b) => a - b) as [number, number];
  const size = { width: end - start, height: HEIGHT };
  const label = format(value);
  const fits = textWidth(label, TEXT_SIZE) + 8 <= size.width;
  return (
    pen.rect({ x: start, y }, size, `part ${name}`) +
    (fits
      ? pen.text({ x: (start + end) / 2, y: y + HEIGHT / 2 + 4.5 }, label, "inside", "middle")
      : "")
  );
}
