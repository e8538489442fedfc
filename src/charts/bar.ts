import { scaleLinear } from "d3-scale";
import { inDrawing } from "../data/numbers.ts";
import { namedRows } from "./named-rows.ts";
import { type Pen, penOf } from "./pen.ts";
import { LABEL_GAP, labelsWidth, nameOf, valuesOf } from "./plot.ts";
import type { Chart, Drawing, Frame, Series } from "./types.ts";

const ALONE = 20;
const GROUPED = 15;

/** Horizontal bars from zero, each with its value. Several series of a row are below each other. */
export function drawBar(chart: Chart, frame: Frame): Drawing {
  const pen = penOf(frame);
  const { series, range } = chart;
  const height = series.length > 1 ? GROUPED : ALONE;
  const inner = height * series.length;
  const rows = namedRows(pen, chart, frame, { top: 4, inner, gap: series.length > 1 ? 14 : 9 });
  const values = valuesOf(series);
  const format = inDrawing(values, chart.numbers);
  const widths = (sign: 1 | -1) =>
    labelsWidth(values.filter((value) => value * sign > 0).map(format));
  const [below, above] = [widths(-1), widths(1)].map((width) => (width > 0 ? width + 6 : 0));
  const scale = scaleLinear()
    .domain(range ?? endsWithZero(values))
    .range([rows.left + (below ?? 0), rows.right - (above ?? 0)])
    .clamp(true);
  const zero = scale(0);
  const bars = series.flatMap((own, nth) =>
    own.values.map((value, row) => {
      const y = (rows.tops[row] ?? 0) + nth * height;
      return bar(
        pen,
        { value, y, height, zero, at: (each) => scale(each), format },
        barName(chart, own, row),
      );
    }),
  );
  // Interrupted, so that it does not cross the names above bars.
  const lines = rows.tops.map((y) =>
    pen.line({ x: zero, y: y - 3 }, { x: zero, y: y + inner + 3 }, "zero"),
  );
  return { height: rows.bottom + 8, markup: rows.labels + bars.join("") + lines.join("") };
}

function endsWithZero(values: readonly number[]): [number, number] {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  return low === high ? [0, 1] : [low, high];
}

/** Of a single series, rows may stand out. */
function barName({ series, highlighted }: Chart, own: Series, row: number): string {
  if (series.length > 1 || highlighted.size === 0) return nameOf(own);
  return highlighted.has(row) ? "series-1" : "quiet";
}

interface Bar {
  value: number | null;
  y: number;
  height: number;
  zero: number;
  at: (value: number) => number;
  format: (value: number) => string;
}

function bar(pen: Pen, { value, y, height, zero, at, format }: Bar, name: string): string {
  const baseline = y + height / 2 + 4.5;
  if (value === null) return pen.text({ x: zero + LABEL_GAP - 2, y: baseline }, "–", "tick");
  const end = at(value);
  const isBelow = value < 0;
  const size = { width: Math.abs(end - zero), height: height - 2 };
  return (
    pen.rect({ x: Math.min(end, zero), y: y + 1 }, size, name) +
    pen.text(
      { x: end + (isBelow ? -5 : 5), y: baseline },
      format(value),
      "value",
      isBelow ? "end" : "start",
    )
  );
}
