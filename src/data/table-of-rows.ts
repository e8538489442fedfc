import { areYears, cellAs, kindOf, numberIn } from "./cells.ts";
import type { Cell, Column, DataTable } from "./types.ts";

/**
 * A table of rows whose columns have names. A first column of years or dates is dates; short rows are filled with
 * missing values.
 */
export function tableOfRows(
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
): DataTable {
  const columns = names.map((name, index): Column => {
    const cells = rows.map((row) => row[index] ?? null);
    const kind = kindOf(cells);
    return { name, kind: index === 0 && kind === "number" && areYears(cells) ? "date" : kind };
  });
  return {
    columns,
    rows: rows.map((row) => columns.map(({ kind }, index) => cellAs(kind, row[index] ?? null))),
  };
}

/** Whether the first row is names: it has only text, and a row below it has a number. */
export function hasHead([first, ...others]: readonly (readonly Cell[])[]): boolean {
  if (!first || others.length === 0) return false;
  const isNamed = first.every((cell) => typeof cell === "string" && numberIn(cell) === undefined);
  return isNamed && others.some((row) => row.some((cell) => numberIn(cell) !== undefined));
}
