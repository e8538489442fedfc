import { chartOf } from "../../charts/chart-of.ts";
import { describeChart } from "../../charts/describe.ts";
import type { Chart, ChartFields, Frame } from "../../charts/types.ts";
import { inFull, isShortUnit } from "../../data/numbers.ts";
import { shownTable } from "../../data/shown-table.ts";
import type { DataTable } from "../../data/types.ts";
import { type Html, html } from "../../html.ts";
import { direction } from "../../text/bidi.ts";
import { fill } from "../fill.ts";
import type { Block, BlockContext } from "./block.ts";
import { isDrawable } from "./chart-checks.ts";
import { chartKey } from "./chart-key.ts";
import { download } from "./data-file.ts";
import { dataOfFields } from "./data-of-fields.ts";
import { tableMarkup } from "./data-table.ts";
import { loadCharts } from "./load-drawing.ts";
import { svgOf } from "./svg.ts";

/** A chart: its drawings, the numbers as a table, and a file of them. */
export function chartBlock(fields: ChartFields, context: BlockContext): Block | undefined {
  const { title, subtitle, notes, source, axes } = fields;
  const { language } = context.context;
  const data = dataOfFields(fields, context, [axes?.x ?? "", axes?.y ?? title]);
  if (!data || !isDrawable(fields, data, context)) return undefined;
  const chart = chartOf(fields, data.table, language);
  const table = shownTable(withUnit(data.table, chart), language, (_, values) =>
    inFull(values, numbersOf(chart)),
  );
  const { link, ...files } = download(data, title, context);
  const words = context.words.blocks;
  const numbers = tableMarkup(table, title, context.words);
  return {
    title,
    subtitle,
    notes,
    source,
    ...files,
    table,
    page: html`${chartKey(chart)}
${drawings(chart, title, context)}
<details class="block-data">
<summary>${words.numbers}</summary>
${numbers}
<p>${link}</p>
</details>`,
    plain: html`${numbers}
<p>${link}</p>`,
  };
}

/** One drawing for columns of text, and one for phones: the stylesheet shows one of them. */
function drawings(chart: Chart, title: string, { context, words, number }: BlockContext): Html {
  const { drawChart } = loadCharts();
  const { name, text } = describeChart(chart, title, { words, fill });
  const isRightToLeft = direction(context.language) === "rtl";
  const frames: Frame[] = [
    { name: "wide", width: 640, isRightToLeft },
    { name: "narrow", width: 340, isRightToLeft },
  ];
  return html`<div class="drawings">${frames.map((frame) =>
    svgOf(drawChart(chart, frame), frame, { name, text, id: `block:${number}:${frame.name}` }),
  )}</div>`;
}

/** A unit of words is in the heads of the columns, and not in each cell. */
function withUnit(data: DataTable, { numbers: { unit } }: Chart): DataTable {
  if (unit === undefined || isShortUnit(unit)) return data;
  const columns = data.columns.map((column, index) =>
    index === 0 ? column : { ...column, name: `${column.name} (${unit})`.trim() },
  );
  return { ...data, columns };
}

function numbersOf({ numbers }: Chart): Chart["numbers"] {
  const { unit, ...others } = numbers;
  return isShortUnit(unit) ? numbers : others;
}
