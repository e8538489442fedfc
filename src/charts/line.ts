import { inDrawing } from "../data/numbers.ts";
import { BOLD_SIZE, LINE_HEIGHT, type Pen, type Point, penOf } from "./pen.ts";
import {
  annotations,
  LABEL_GAP,
  labelsWidth,
  nameOf,
  type Plot,
  pointTicks,
  ticksHeight,
  valueLines,
  valuesOf,
} from "./plot.ts";
import { type PointAxis, pointAxis } from "./point-axis.ts";
import { spread } from "./spread.ts";
import { wrapText } from "./text-width.ts";
import type { Chart, Drawing, Frame, Series } from "./types.ts";
import { type ValueAxis, valueAxis } from "./value-axis.ts";

const SIZES = {
  wide: { height: 340, ticks: 6, label: 150 },
  narrow: { height: 290, ticks: 5, label: 92 },
} as const;

/** Lines over time, numbers or ordered names, each with its name at its end. Missing values leave a gap. */
export function drawLine(chart: Chart, frame: Frame): Drawing {
  const pen = penOf(frame);
  const { series, axes } = chart;
  const { height, ticks, label } = SIZES[frame.name];
  const ends = endLabels(chart, label);
  const top = axes.y === undefined ? 14 : 34;
  const values = valuesOf(series);
  const yAxis = (bottom: number) =>
    valueAxis(chart, values, { from: bottom, to: top, count: ticks, withZero: false });
  const left = LABEL_GAP + labelsWidth(yAxis(height).ticks.map((tick) => tick.label));
  const right = frame.width - (ends.width > 0 ? ends.width + LABEL_GAP + 4 : 18);
  const xAxis = pointAxis(chart, { from: left + 6, to: right });
  const bottom = height - ticksHeight(xAxis) - (axes.x === undefined ? 0 : LINE_HEIGHT + 4);
  const plot = { left, right, top, bottom };
  const y = yAxis(bottom);
  return {
    height,
    markup: [
      axes.y === undefined ? "" : pen.text({ x: 0, y: 14 }, axes.y, "tick"),
      valueLines(pen, y, plot),
      pointTicks(pen, xAxis, plot),
      axes.x === undefined ? "" : pen.text({ x: right, y: height - 5 }, axes.x, "tick", "end"),
      lines(pen, chart, xAxis, y),
      names(pen, ends.labels, y, plot),
      annotations(pen, chart, xAxis.position, plot),
    ].join(""),
  };
}

/** Quiet ones first, so that those that stand out are on top. */
function lines(pen: Pen, { series, at }: Chart, xAxis: PointAxis, yAxis: ValueAxis): string {
  const ordered = [...series].sort((a, b) => Number(b.isQuiet) - Number(a.isQuiet));
  return ordered
    .map((own) =>
      linePath(
        pen,
        own,
        at.map((each) => xAxis.position(each)),
        yAxis,
      ),
    )
    .join("");
}

/** A line, and dots for its end and for values that are alone between gaps. */
export function linePath(
  pen: Pen,
  series: Series,
  xs: readonly (number | undefined)[],
  { position }: Pick<ValueAxis, "position">,
): string {
  const points = series.values.map((value, index): Point | undefined => {
    const x = xs[index];
    return value === null || x === undefined ? undefined : { x, y: position(value) };
  });
  const last = points.findLast((point) => point !== undefined);
  const dots = points.filter((point, index): point is Point => {
    if (!point) return false;
    return point === last || (!points[index - 1] && !points[index + 1]);
  });
  const name = nameOf(series);
  return pen.path(points, `line ${name}`) + dots.map((point) => pen.dot(point, 3.5, name)).join("");
}

interface EndLabel {
  lines: readonly string[];
  value: number;
  name: string;
}

/** The names of the series, or the last value of a single one. */
function endLabels(chart: Chart, width: number): { labels: EndLabel[]; width: number } {
  const { series, numbers } = chart;
  const format = inDrawing(valuesOf(series), numbers);
  const labels = series.flatMap((own): EndLabel[] => {
    const value = own.values.findLast((each) => each !== null);
    if (value === undefined || value === null) return [];
    const text = series.length === 1 ? format(value) : own.name;
    const lines = wrapText(text, { width, size: BOLD_SIZE, lines: 2, locale: numbers.locale });
    return [{ lines, value, name: nameOf(own) }];
  });
  return {
    labels,
    width: labelsWidth(
      labels.flatMap(({ lines }) => lines),
      BOLD_SIZE,
    ),
  };
}

function names(
  pen: Pen,
  labels: readonly EndLabel[],
  { position }: ValueAxis,
  { right, top, bottom }: Plot,
): string {
  const places = spread(
    labels.map(({ value }) => position(value)),
    {
      heights: labels.map(({ lines }) => lines.length * LINE_HEIGHT),
      from: top - LINE_HEIGHT / 2,
      to: bottom + LINE_HEIGHT / 2,
    },
  );
  return labels
    .map(({ lines, name }, index) => {
      const y = (places[index] ?? top) + 4.5 - ((lines.length - 1) * LINE_HEIGHT) / 2;
      return pen.text({ x: right + LABEL_GAP, y }, lines, `name ${name}`);
    })
    .join("");
}
