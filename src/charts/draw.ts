import type { ChartKind } from "../vocabularies.ts";
import { drawBar } from "./bar.ts";
import { drawDot } from "./dot.ts";
import { drawLine } from "./line.ts";
import { drawMultiples } from "./multiples.ts";
import { drawSlope } from "./slope.ts";
import { drawStacked } from "./stacked.ts";
import type { Chart, Drawing, Frame } from "./types.ts";

type Draw = (chart: Chart, frame: Frame) => Drawing;

/** How each kind is drawn. A new kind is one file, one line here, and its name in `src/vocabularies.ts`. */
const KINDS: Readonly<Record<ChartKind, Draw>> = {
  line: drawLine,
  bar: drawBar,
  stacked: drawStacked,
  dot: drawDot,
  slope: drawSlope,
  multiples: drawMultiples,
};

/** Draws a chart in one size. d3 is loaded with this module: `src/markdown/blocks/` loads it for the first chart. */
export function drawChart(chart: Chart, frame: Frame): Drawing {
  return KINDS[chart.kind](chart, frame);
}
