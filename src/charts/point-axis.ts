import { scaleLinear, scalePoint, scaleUtc } from "d3-scale";
import { inFull } from "../data/numbers.ts";
import type { Cell } from "../data/types.ts";
import { numberTicks } from "./number-ticks.ts";
import { TEXT_SIZE } from "./pen.ts";
import { textWidth, wrapText } from "./text-width.ts";
import { timeLabels } from "./time-labels.ts";
import type { Chart } from "./types.ts";

/** The axis of a chart's first column. */
export interface PointAxis {
  /** Where a row or an annotation is; undefined if its place is unknown. */
  position: (at: Cell) => number | undefined;
  ticks: readonly { x: number; label: readonly string[] }[];
}

interface Ends {
  from: number;
  to: number;
}

const GAP = 14;

export function pointAxis(chart: Chart, ends: Ends): PointAxis {
  if (chart.scale === "time") return timeAxis(chart, ends);
  return chart.scale === "number" ? numberAxis(chart, ends) : categoryAxis(chart, ends);
}

/** Milliseconds since 1970. A year is its first day, a month too. */
function timeOf(at: Cell): number | undefined {
  const time = at === null ? Number.NaN : Date.parse(String(at).trim());
  return Number.isNaN(time) ? undefined : time;
}

function timeAxis({ at, numbers: { locale } }: Chart, { from, to }: Ends): PointAxis {
  const times = at.flatMap((each) => timeOf(each) ?? []);
  const [first, last] = endsOf(times);
  const scale = scaleUtc().domain([first, last]).range([from, to]);
  const position = (each: Cell) => {
    const time = timeOf(each);
    if (time === undefined) return undefined;
    return first === last ? (from + to) / 2 : scale(time);
  };
  const own = [...new Set(times)].sort((a, b) => a - b);
  const labelled = (ticks: readonly number[]) => {
    const labels = timeLabels(ticks, locale);
    return ticks.map((time, index) => ({
      x: first === last ? (from + to) / 2 : scale(time),
      label: labels[index] ?? [],
    }));
  };
  const isExact = isFinerThan(at);
  const candidates = [
    own,
    ...[10, 8, 6, 5, 4, 3, 2].map((count) => scale.ticks(count).map(Number).filter(isExact)),
    [first, last],
    [first],
  ].filter((ticks) => ticks.length > 0);
  return { position, ticks: firstThatFits(candidates.map(labelled)) };
}

/** Whether a tick is as coarse as the data: yearly data have no tick in July. */
function isFinerThan(at: readonly Cell[]): (time: number) => boolean {
  const longest = at.reduce<number>((most, each) => Math.max(most, String(each ?? "").length), 0);
  const ending = longest <= 4 ? "-01-01" : longest <= 7 ? "-01" : "";
  return (time) => new Date(time).toISOString().slice(0, 10).endsWith(ending);
}

function numberAxis({ at, numbers: { locale } }: Chart, { from, to }: Ends): PointAxis {
  const values = at.filter((each) => typeof each === "number");
  const scale = scaleLinear().domain(endsOf(values)).range([from, to]);
  const isOne = new Set(values).size < 2;
  const position = (each: Cell) => {
    const value = Number(each);
    if (each === null || !Number.isFinite(value)) return undefined;
    return isOne ? (from + to) / 2 : scale(value);
  };
  const candidates = [10, 8, 6, 5, 4, 3, 2].map((count) => {
    const ticks = isOne ? values.slice(0, 1) : numberTicks(scale, count);
    const format = inFull(ticks, { locale });
    return ticks.map((value) => ({ x: position(value) ?? from, label: [format(value)] }));
  });
  return { position, ticks: firstThatFits(candidates) };
}

/** Names in the order of the rows. If they do not fit, every second or third has its name. */
function categoryAxis({ at, numbers: { locale } }: Chart, { from, to }: Ends): PointAxis {
  const names = at.map((each) => String(each ?? ""));
  const scale = scalePoint().domain(names).range([from, to]);
  const step = scale.step() || to - from;
  const position = (each: Cell) => scale(String(each ?? ""));
  const candidates = [1, 2, 3, 4, 5, 10, 20, 50, 100, 500].map((every) =>
    names
      .filter((_, index) => index % every === 0)
      .map((name) => ({
        x: position(name) ?? from,
        label: wrapText(name, {
          width: Math.max(40, step * every - GAP),
          size: TEXT_SIZE,
          lines: 2,
          locale,
        }),
      })),
  );
  return { position, ticks: firstThatFits(candidates) };
}

function endsOf(values: readonly number[]): [number, number] {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  return low > high ? [0, 1] : [low, high];
}

type Ticks = PointAxis["ticks"];

/** The first, and densest, of several ways to set ticks whose labels do not touch. */
function firstThatFits(candidates: readonly Ticks[]): Ticks {
  return candidates.find(fits) ?? candidates.at(-1)?.slice(0, 1) ?? [];
}

function fits(ticks: Ticks): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    return !next || next.x - tick.x >= (widthOf(tick) + widthOf(next)) / 2 + GAP;
  });
}

function widthOf({ label }: Ticks[number]): number {
  return Math.max(0, ...label.map((line) => textWidth(line, TEXT_SIZE)));
}
