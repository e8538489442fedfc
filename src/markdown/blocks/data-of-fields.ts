import { isMissing } from "../../data/cells.ts";
import { hasHead, tableOfRows } from "../../data/table-of-rows.ts";
import type { Cell, DataFields, DataTable } from "../../data/types.ts";
import type { MediaFile } from "../../media/types.ts";
import type { Problem } from "../state.ts";
import type { BlockContext } from "./block.ts";
import { dataOfCsv } from "./data-of-csv.ts";

/** A block's data, and how to report what is wrong in one of their cells. */
export interface BlockData {
  table: DataTable;
  /** The file that has them, if it is one of `media/`. */
  media?: MediaFile;
  reportCell: (row: number, column: number, problem: Problem) => void;
}

/**
 * The data of a block. `defaults` are the columns' names if the editor gives none. Undefined if there are problems,
 * which are reported.
 */
export function dataOfFields(
  { data, columns, csv }: DataFields,
  context: BlockContext,
  defaults: readonly string[],
): BlockData | undefined {
  const { place, report } = context;
  if (csv !== undefined) {
    if (data) report(place(["csv"], "key"), TWO_DATA);
    return data ? undefined : dataOfCsv({ csv, columns }, context);
  }
  if (!data) {
    report(place([]), NO_DATA);
    return undefined;
  }
  const isHeaded = !columns && hasHead(data);
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  const head = isHeaded ? data[0]?.map(String) : undefined;
  const names = columns ?? head ?? namesFor(width, defaults);
  const skipped = isHeaded ? 1 : 0;
  const rows = data.slice(skipped);
  const reportCell: BlockData["reportCell"] = (row, column, problem) =>
    report(place(["data", row + skipped, column]), problem);
  const long = rows.findIndex((row) => row.length > names.length);
  if (long === -1) return { table: tableOfRows(names, rows), reportCell };
  reportLong(rows[long] ?? [], names, (column, problem) => reportCell(long, column, problem));
  return undefined;
}

const NO_DATA = {
  severity: "error",
  rule: "data/empty",
  message: "The block has no data",
  hint: "Write rows under `data`, as in `- [2024, 10]`, or name a file, as in `csv: /media/visits.csv`.",
} as const;

const TWO_DATA = {
  severity: "error",
  rule: "data/file",
  message: "The block has both `data` and `csv`",
  hint: "Keep one of them.",
} as const;

function namesFor(width: number, defaults: readonly string[]): string[] {
  return Array.from({ length: width }, (_, index) => defaults[index] ?? "");
}

function reportLong(
  row: readonly Cell[],
  names: readonly string[],
  reportAt: (column: number, problem: Problem) => void,
): void {
  const extra = row.findIndex((cell, at) => at >= names.length && !isMissing(cell));
  reportAt(Math.max(extra, names.length), {
    severity: "error",
    rule: "data/row",
    message: `The row has ${row.length} cells, and there are ${names.length} columns`,
    hint: "Name every column in `columns`, or delete the extra cells. In a row, write 1500 without a comma: a comma begins the next cell.",
  });
}
