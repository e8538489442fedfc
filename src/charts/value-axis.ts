import { scaleLinear } from "d3-scale";
import { decimalsOf, inDrawing, inFull, isShortUnit } from "../data/numbers.ts";
import { numberTicks, roundEnds } from "./number-ticks.ts";
import type { Chart } from "./types.ts";

/** An axis of values: where each is, and which ones have a tick. */
export interface ValueAxis {
  position: (value: number) => number;
  ticks: readonly { value: number; label: string }[];
}

interface AxisOptions {
  /** Where the axis begins and ends, in units of the drawing. */
  from: number;
  to: number;
  /** About so many ticks. */
  count: number;
  /** Whether the axis has to include zero: bars grow from it. */
  withZero: boolean;
}

/** If the smallest value is a small part of the largest one, an axis from zero costs little and misleads nobody. */
const NEAR_ZERO = 0.5;

export function valueAxis(
  { range, numbers }: Pick<Chart, "range" | "numbers">,
  values: readonly number[],
  { from, to, count, withZero }: AxisOptions,
): ValueAxis {
  const [low, high] = range ?? endsOf(values, withZero);
  const scale = scaleLinear().domain([low, high]).range([from, to]);
  if (!range) roundEnds(scale, count);
  const ticks = numberTicks(scale, count);
  const labels = tickLabels(ticks, numbers);
  return {
    position: (value) => scale(value),
    ticks: ticks.map((value, index) => ({ value, label: labels[index] ?? "" })),
  };
}

/** With as many digits as tell them apart. A unit in words is on the last one alone. */
function tickLabels(ticks: readonly number[], numbers: Chart["numbers"]): string[] {
  const unit = isShortUnit(numbers.unit) ? numbers.unit : undefined;
  const own = decimalsOf(ticks);
  const formats = [0, 1, 2, 3, 4, 5]
    .map((more) => own + more)
    .map((decimals) => inDrawing(ticks, { ...numbers, unit, decimals }));
  const styles = [...formats, inFull(ticks, { ...numbers, unit, decimals: own })];
  const written = styles.map((format) => ticks.map(format));
  const labels = written.find((each) => new Set(each).size === each.length) ?? written[0] ?? [];
  const words = unit === undefined && numbers.unit !== undefined ? `\u00a0${numbers.unit}` : "";
  return labels.map((label, index) => (index === ticks.length - 1 ? label + words : label));
}

function endsOf(values: readonly number[], withZero: boolean): [number, number] {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (low > high) return [0, 1];
  const isNear = low >= 0 ? low <= high * NEAR_ZERO : high <= 0 && high >= low * NEAR_ZERO;
  const ends: [number, number] =
    withZero || isNear ? [Math.min(0, low), Math.max(0, high)] : [low, high];
  if (ends[0] !== ends[1]) return ends;
  // One value alone: an axis around it.
  const room = Math.abs(ends[0]) * 0.1 || 1;
  return [ends[0] - room, ends[1] + room];
}
