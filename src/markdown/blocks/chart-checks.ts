import type { ChartFields } from "../../charts/types.ts";
import { nearest } from "../../citations/nearest.ts";
import { numberIn } from "../../data/cells.ts";
import { short } from "../../excerpt.ts";
import { LIMITS, type Limit, raising } from "../../limits.ts";
import type { BlockContext } from "./block.ts";
import type { BlockData } from "./data-of-fields.ts";

type Check = (fields: ChartFields, data: BlockData, context: BlockContext) => boolean;

/** Whether a chart can be drawn of the data; reports all reasons why not. */
export const isDrawable: Check = (fields, data, context) =>
  CHECKS.map((check) => check(fields, data, context)).every(Boolean);

const hasValues: Check = ({ kind }, { table: { columns, rows } }, { place, report }) => {
  const least = kind === "slope" ? 3 : 2;
  const isAny = rows.some((row) => row.some((cell, index) => index > 0 && cell !== null));
  if (columns.length >= least && isAny) return true;
  report(place(["data"], "key"), {
    severity: "error",
    rule: "data/empty",
    message:
      columns.length < least
        ? `A chart of kind \`${kind}\` needs ${least} columns or more`
        : "The data have no values",
    hint:
      kind === "slope"
        ? "Write a name and its value at two moments in each row, as in [France, 10, 12]."
        : "Write a place on the axis and its value in each row, as in [2024, 10].",
  });
  return false;
};

/** Reports this many cells: the others are usually wrong in the same way. */
const MOST_REPORTED = 5;

const hasNumbers: Check = (_, { table: { columns, rows }, reportCell }) => {
  const wrong = rows.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (column === 0 || columns[column]?.kind === "number") return [];
      return cell === null || numberIn(cell) !== undefined ? [] : [{ index, column, cell }];
    }),
  );
  for (const { index, column, cell } of wrong.slice(0, MOST_REPORTED))
    reportCell(index, column, {
      severity: "error",
      rule: "data/number",
      message: `“${short(String(cell))}” is not a number`,
      hint: "Write digits with a point, as in 1234.5, of at most a thousand trillion, and the unit in `unit`. For a missing value, write null.",
    });
  return wrong.length === 0;
};

/** Kinds with a name for each row. */
const NAMED: ReadonlySet<ChartFields["kind"]> = new Set(["bar", "stacked", "dot", "slope"]);

const isReadable: Check = ({ kind }, { table: { columns, rows } }, context) => {
  const isFew = NAMED.has(kind)
    ? atMost(
        rows.length,
        "chartNames",
        `A chart of kind \`${kind}\` has ${rows.length} rows`,
        context,
      )
    : true;
  const series = columns.length - 1;
  return atMost(series, "chartSeries", `The chart has ${series} series`, context) && isFew;
};

function atMost(
  count: number,
  limit: Extract<Limit, "chartNames" | "chartSeries">,
  message: string,
  { place, report }: BlockContext,
): boolean {
  const most = LIMITS[limit];
  if (count <= most) return true;
  report(place(["data"], "key"), {
    severity: "error",
    rule: "data/too-large",
    message: `${message}, and the limit is ${most}`,
    hint: `Show the most important ones, or write a block \`table\`. ${raising(limit)}`,
  });
  return false;
}

/** What stands out has to be there. */
const knowsHighlight: Check = ({ highlight = [] }, { table: { columns, rows } }, context) => {
  const names = [
    ...columns.slice(1).map(({ name }) => name),
    ...rows.map(([cell]) => String(cell)),
  ];
  const known = new Set(names);
  const unknown = highlight.flatMap((name, index) => (known.has(name) ? [] : [{ name, index }]));
  for (const { name, index } of unknown) {
    const near = nearest(name, names);
    context.report(context.place(["highlight", index]), {
      severity: "error",
      rule: "data/column",
      message: `Neither a column nor a row is named “${short(name)}”`,
      hint: near
        ? `Did you mean “${short(near)}”?`
        : `Columns: ${short(columns.map((each) => each.name).join(", "))}.`,
    });
  }
  return unknown.length === 0;
};

/** A bar that does not begin at zero lies about its length. */
const beginsAtZero: Check = ({ kind, range }, _, { place, report }) => {
  const isBar = kind === "bar" || kind === "stacked";
  if (!range || !isBar || (range[0] <= 0 && range[1] >= 0)) return true;
  report(place(["range"]), {
    severity: "error",
    rule: "field/value",
    message: "Bars begin at zero, and the range does not include it",
    hint: "Write a range with zero in it, as in [0, 100], or use `kind: dot`, whose axis may begin anywhere.",
  });
  return false;
};

const CHECKS: readonly Check[] = [hasValues, hasNumbers, isReadable, knowsHighlight, beginsAtZero];
