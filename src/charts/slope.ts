import { scalePoint } from "d3-scale";
import { inDrawing } from "../data/numbers.ts";
import { COLORS } from "./chart-of.ts";
import { BOLD_SIZE, LINE_HEIGHT, type Pen, penOf } from "./pen.ts";
import { LABEL_GAP, labelsWidth, valuesOf } from "./plot.ts";
import { spread } from "./spread.ts";
import { wrapText } from "./text-width.ts";
import type { Chart, Drawing, Frame } from "./types.ts";
import { valueAxis } from "./value-axis.ts";

const TOP = 40;
const LEAST_HEIGHT = 300;
const MOST_NAME = { wide: 190, narrow: 112 } as const;

/** A row of the data as a line. */
interface Slope {
  points: readonly (number | null)[];
  color: string;
  /** Its first value, in words. */
  start: string;
  first: number;
  /** Its last value and its name, in lines. */
  end: readonly string[];
  last: number;
}

/** Where moments and values are. */
interface Scales {
  x: (moment: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  bottom: number;
}

/** A line for each row, from its value at the first moment to that at the last one, where its name is. */
export function drawSlope(chart: Chart, frame: Frame): Drawing {
  const pen = penOf(frame);
  const slopes = slopesOf(chart, MOST_NAME[frame.name]);
  const lines = slopes.reduce((sum, { end }) => sum + end.length, 0);
  const height = Math.max(LEAST_HEIGHT, TOP + (lines + 1) * LINE_HEIGHT);
  const left = labelsWidth(slopes.map(({ start }) => start)) + LABEL_GAP + 2;
  const right =
    frame.width -
    labelsWidth(
      slopes.flatMap(({ end }) => end),
      BOLD_SIZE,
    ) -
    LABEL_GAP -
    2;
  const bottom = height - 8;
  const values = valuesOf(chart.series);
  const axis = valueAxis(chart, values, { from: bottom - 6, to: TOP, count: 5, withZero: false });
  const across = scalePoint<number>()
    .domain([...chart.series.keys()])
    .range([left, right]);
  const x = (moment: number) => across(moment) ?? left;
  const scales = { x, y: axis.position, left, right, bottom };
  return {
    height,
    markup: [
      moments(pen, chart, scales),
      ...slopes.map((slope) => line(pen, slope, scales)),
      labels(pen, slopes, scales),
    ].join(""),
  };
}

function slopesOf({ at, series, numbers, highlighted }: Chart, width: number): Slope[] {
  const format = inDrawing(valuesOf(series), numbers);
  const isFew = at.length <= COLORS || highlighted.size > 0;
  return at.flatMap((cell, row): Slope[] => {
    const points = series.map(({ values }) => values[row] ?? null);
    const present = points.filter((value) => value !== null);
    const [first] = present;
    const last = present.at(-1);
    if (first === undefined || last === undefined) return [];
    const isQuiet = highlighted.size > 0 && !highlighted.has(row);
    const words = `${format(last)} ${cell ?? ""}`;
    const end = wrapText(words, { width, size: BOLD_SIZE, lines: 2, locale: numbers.locale });
    const color = isQuiet ? "quiet" : `series-${isFew ? (row % COLORS) + 1 : 1}`;
    return [{ points, color, start: format(first), first, end, last }];
  });
}

/** A vertical line for each moment, with its name on top. */
function moments(pen: Pen, { series }: Chart, { x, bottom }: Scales): string {
  return series
    .map(({ name }, index) => {
      const isLast = index === series.length - 1;
      const anchor = index === 0 ? "start" : isLast ? "end" : "middle";
      return (
        pen.line({ x: x(index), y: TOP - 10 }, { x: x(index), y: bottom }, "grid") +
        pen.text({ x: x(index), y: TOP - 18 }, name, "tick", anchor)
      );
    })
    .join("");
}

function line(pen: Pen, { points, color }: Slope, { x, y }: Scales): string {
  const places = points.map((value, index) =>
    value === null ? undefined : { x: x(index), y: y(value) },
  );
  const dots = places.map((place) => (place ? pen.dot(place, 3.5, color) : ""));
  return pen.path(places, `line ${color}`) + dots.join("");
}

function labels(pen: Pen, slopes: readonly Slope[], { y, left, right, bottom }: Scales): string {
  const within = { from: TOP - LINE_HEIGHT / 2, to: bottom };
  const starts = spread(
    slopes.map(({ first }) => y(first)),
    { heights: slopes.map(() => LINE_HEIGHT), ...within },
  );
  const ends = spread(
    slopes.map(({ last }) => y(last)),
    { heights: slopes.map(({ end }) => end.length * LINE_HEIGHT), ...within },
  );
  return slopes
    .map(({ start, end, color }, index) => {
      const below = (ends[index] ?? TOP) + 4.5 - ((end.length - 1) * LINE_HEIGHT) / 2;
      const beside = (starts[index] ?? TOP) + 4.5;
      return (
        pen.text({ x: left - LABEL_GAP, y: beside }, start, `name ${color}`, "end") +
        pen.text({ x: right + LABEL_GAP, y: below }, end, `name ${color}`)
      );
    })
    .join("");
}
