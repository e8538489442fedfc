import { inFull } from "../data/numbers.ts";
import type { Cell } from "../data/types.ts";
import { formatPartialDate, isPartialDate } from "../dates/source-dates.ts";
import type { TextWords } from "../words/types.ts";
import { valuesOf } from "./plot.ts";
import type { Chart, Series } from "./types.ts";

/** How many series or rows are described; readers find the others in the table. */
const MOST = 6;

type Fill = (phrase: string, values: Readonly<Record<string, string>>) => string;

interface Describing {
  words: Pick<TextWords, "blocks" | "beforeLocator">;
  /** Fills the placeholders of a phrase. */
  fill: Fill;
}

/** What a chart shows, for readers who can't see it: the ends of each line, or the largest and the smallest bar. */
export function describeChart(chart: Chart, title: string, { words, fill }: Describing) {
  const name = fill(words.blocks.titled, { kind: words.blocks.charts[chart.kind], title });
  const all = chart.kind === "slope" ? rowsAsSeries(chart) : chart.series;
  const places = chart.kind === "slope" ? chart.series.map((own) => own.name) : chart.at;
  const format = inFull(valuesOf(chart.series), chart.numbers);
  const isTrend = chart.scale !== "category" || chart.kind === "slope" || chart.kind === "line";
  const told = all.slice(0, MOST).map((series) =>
    describeSeries(series, {
      values: series.values.flatMap((value, index) =>
        value === null ? [] : [{ value, at: placeName(places[index] ?? null, chart) }],
      ),
      isTrend,
      format,
      words,
      fill,
      isAlone: all.length === 1,
    }),
  );
  const text = [...told, ...(all.length > MOST ? [words.blocks.rest] : [])]
    .filter(Boolean)
    .join("; ");
  return { name, text };
}

function rowsAsSeries({ at, series }: Chart): Pick<Series, "name" | "values">[] {
  return at.map((cell, index) => ({
    name: String(cell ?? ""),
    values: series.map(({ values }) => values[index] ?? null),
  }));
}

/** A date in words, anything else as written. */
function placeName(at: Cell, { scale, numbers: { locale } }: Chart): string {
  if (typeof at === "number") return inFull([at], { locale })(at);
  const text = at ?? "";
  return scale === "time" && isPartialDate(text) ? formatPartialDate(text, locale) : text;
}

interface Told {
  values: readonly { value: number; at: string }[];
  isTrend: boolean;
  isAlone: boolean;
  format: (value: number) => string;
  words: Pick<TextWords, "blocks" | "beforeLocator">;
  fill: Fill;
}

function describeSeries({ name }: Pick<Series, "name">, told: Told): string {
  const { values, isTrend, isAlone, format, words, fill } = told;
  const [first] = values;
  const last = values.at(-1);
  if (!first || !last) return "";
  const high = values.reduce((most, each) => (each.value > most.value ? each : most));
  const low = values.reduce((least, each) => (each.value < least.value ? each : least));
  const say = (phrase: string, { value, at }: Told["values"][number]) =>
    fill(phrase, { value: format(value), at });
  const ends =
    values.length === 1
      ? say(words.blocks.only, first)
      : fill(words.blocks.trend, {
          first: format(first.value),
          from: first.at,
          last: format(last.value),
          to: last.at,
        });
  const isEnd = (each: Told["values"][number]) => isTrend && (each === first || each === last);
  const parts = [
    ...(isTrend || values.length === 1 ? [ends] : []),
    ...(values.length === 1 || isEnd(high) ? [] : [say(words.blocks.highest, high)]),
    ...(values.length === 1 || isEnd(low) ? [] : [say(words.blocks.lowest, low)]),
  ];
  const text = parts.join(words.beforeLocator);
  return isAlone || name === "" ? text : fill(words.blocks.titled, { kind: name, title: text });
}
