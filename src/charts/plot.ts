import type { Cell } from "../data/types.ts";
import { LINE_HEIGHT, type Pen, TEXT_SIZE } from "./pen.ts";
import type { PointAxis } from "./point-axis.ts";
import { textWidth, wrapText } from "./text-width.ts";
import type { Chart, Series } from "./types.ts";
import type { ValueAxis } from "./value-axis.ts";

/** The rectangle in which values are drawn; labels are around it. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Between a label and what it names. */
export const LABEL_GAP = 8;

/** All values of all series. */
export function valuesOf(series: readonly Series[]): number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== null));
}

/** The width of the widest label of an axis. */
export function labelsWidth(labels: readonly string[], size = TEXT_SIZE): number {
  return labels.reduce((most, label) => Math.max(most, textWidth(label, size)), 0);
}

/** The class of a series: its colour, and whether it stands out. */
export function nameOf({ color, isQuiet }: Pick<Series, "color" | "isQuiet">): string {
  return isQuiet ? "quiet" : `series-${color}`;
}

/** Horizontal lines at the ticks, each with its label; zero is darker, since values are above or below it. */
export function valueLines(pen: Pen, { ticks, position }: ValueAxis, plot: Plot): string {
  return ticks
    .map(({ value, label }) => {
      const y = position(value);
      const name = value === 0 ? "zero" : "grid";
      return (
        pen.line({ x: plot.left, y }, { x: plot.right, y }, name) +
        pen.text({ x: plot.left - LABEL_GAP, y: y + 4.5 }, label, "tick", "end")
      );
    })
    .join("");
}

/** Short strokes below the plot, each with its label. */
export function pointTicks(pen: Pen, { ticks }: PointAxis, { bottom }: Plot): string {
  return ticks
    .map(
      ({ x, label }) =>
        pen.line({ x, y: bottom }, { x, y: bottom + 5 }, "axis") +
        pen.text({ x, y: bottom + 19 }, label, "tick", "middle"),
    )
    .join("");
}

/** The height that the labels below a plot take. */
export function ticksHeight({ ticks }: PointAxis): number {
  const lines = ticks.reduce((most, { label }) => Math.max(most, label.length), 1);
  return 8 + lines * LINE_HEIGHT;
}

const ANNOTATION_WIDTH = 130;

/** Dashed lines at moments that the editor names, with the words at the top, below each other if they would touch. */
export function annotations(
  pen: Pen,
  { annotations: own, numbers: { locale } }: Chart,
  position: (at: Cell) => number | undefined,
  plot: Plot,
): string {
  let level = 0;
  let free = -Infinity;
  const placed = own
    .flatMap(({ at, text }) => {
      const x = position(at);
      return x === undefined ? [] : [{ x, text }];
    })
    .sort((a, b) => a.x - b.x);
  return placed
    .map(({ x, text }) => {
      const isLate = x > (plot.left + 2 * plot.right) / 3;
      const width = Math.min(ANNOTATION_WIDTH, (isLate ? x - plot.left : plot.right - x) - 6);
      const lines = wrapText(text, { width, size: TEXT_SIZE, lines: 3, locale });
      const start = isLate ? x - 6 - labelsWidth(lines) : x + 6;
      level = start < free ? level + 1 : 0;
      free = Math.max(free, start + labelsWidth(lines) + LABEL_GAP);
      const y = plot.top + 12 + level * LINE_HEIGHT * 2;
      return (
        pen.line({ x, y: plot.top }, { x, y: plot.bottom }, "mark") +
        pen.text({ x: isLate ? x - 6 : x + 6, y }, lines, "note", isLate ? "end" : "start")
      );
    })
    .join("");
}
