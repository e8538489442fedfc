import { linePath } from "./line.ts";
import { LINE_HEIGHT, type Pen, penOf, TEXT_SIZE } from "./pen.ts";
import { LABEL_GAP, labelsWidth, type Plot, valuesOf } from "./plot.ts";
import { type PointAxis, pointAxis } from "./point-axis.ts";
import { wrapText } from "./text-width.ts";
import type { Chart, Drawing, Frame, Series } from "./types.ts";
import { valueAxis } from "./value-axis.ts";

const SIZES = {
  wide: { columns: 3, plot: 96, gap: 22 },
  narrow: { columns: 2, plot: 84, gap: 16 },
} as const;

/** A small chart for each series, all with the same axes, so that their shapes can be compared. */
export function drawMultiples(chart: Chart, frame: Frame): Drawing {
  const pen = penOf(frame);
  const { series, numbers } = chart;
  const { columns, plot, gap } = SIZES[frame.name];
  const width = (frame.width - gap * (columns - 1)) / columns;
  const names = series.map(({ name }) =>
    wrapText(name, { width, size: TEXT_SIZE, lines: 2, locale: numbers.locale }),
  );
  const titles = Math.max(1, ...names.map((lines) => lines.length)) * LINE_HEIGHT;
  const height = titles + 14 + plot + 28;
  const panels = series.map((own, index) => {
    const left = (index % columns) * (width + gap);
    const top = Math.floor(index / columns) * (height + 10);
    const title = pen.text({ x: left, y: top + 12 }, names[index] ?? [], "name");
    const area = { left, right: left + width, top: top + titles + 12, bottom: top + height - 24 };
    return title + panel(pen, chart, own, area);
  });
  const rows = Math.ceil(series.length / columns);
  return { height: rows * (height + 10), markup: panels.join("") };
}

function panel(pen: Pen, chart: Chart, series: Series, area: Plot): string {
  const y = valueAxis(chart, valuesOf(chart.series), {
    from: area.bottom,
    to: area.top,
    count: 3,
    withZero: false,
  });
  const left = area.left + LABEL_GAP + labelsWidth(y.ticks.map(({ label }) => label));
  const x = pointAxis(chart, { from: left + 3, to: area.right - 5 });
  const grid = y.ticks.map(
    ({ value, label }) =>
      pen.line(
        { x: left, y: y.position(value) },
        { x: area.right, y: y.position(value) },
        value === 0 ? "zero" : "grid",
      ) + pen.text({ x: left - LABEL_GAP, y: y.position(value) + 4.5 }, label, "tick", "end"),
  );
  const points = chart.at.map((each) => x.position(each));
  // All have the same colour: their names say which is which.
  const own = { ...series, color: 1 };
  return grid.join("") + ends(pen, x, area) + linePath(pen, own, points, y);
}

/** The first and the last tick, if there is room for both. */
function ends(pen: Pen, { ticks }: PointAxis, { bottom, right }: Plot): string {
  const [first] = ticks;
  const last = ticks.at(-1);
  if (!first || !last) return "";
  const label = ({ label: lines }: typeof first) => lines.join(" ");
  const isTight = labelsWidth([`${label(first)} ${label(last)}`]) > right - first.x;
  const shown = first === last || isTight ? [last] : [first, last];
  return shown
    .map((tick) => {
      const isFirst = tick === first && shown.length > 1;
      const x = isFirst ? tick.x : Math.min(tick.x + 8, right);
      return (
        pen.line({ x: tick.x, y: bottom }, { x: tick.x, y: bottom + 4 }, "axis") +
        pen.text({ x, y: bottom + 18 }, label(tick), "tick", isFirst ? "start" : "end")
      );
    })
    .join("");
}
