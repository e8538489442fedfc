import { formatPartialDate } from "../dates/source-dates.ts";
import type { Alignment, Cell, Column, DataTable } from "./types.ts";

/** A table as readers see it. */
export interface ShownTable {
  columns: readonly ShownColumn[];
  rows: readonly (readonly string[])[];
}

export interface ShownColumn {
  name: string;
  align: Alignment;
  /** Its cells name their rows. */
  isHeader: boolean;
}

/** Formats the numbers of a column, of which `values` are all. */
export type ColumnFormat = (column: Column, values: readonly number[]) => (value: number) => string;

/** Formats a table in a language: numbers are aligned at their end, and a first column of text or dates names the rows. */
export function shownTable(
  { columns, rows }: DataTable,
  locale: string,
  formatOf: ColumnFormat,
): ShownTable {
  const formats = columns.map((column, index) => {
    const values = rows.flatMap((row) => (typeof row[index] === "number" ? [row[index]] : []));
    return formatOf(column, values);
  });
  return {
    columns: columns.map(({ name, kind }, index) => ({
      name,
      align: kind === "number" ? "right" : "left",
      isHeader: index === 0,
    })),
    rows: rows.map((row) =>
      row.map((cell, index) => shown(cell, columns[index], formats[index], locale)),
    ),
  };
}

function shown(
  cell: Cell,
  column: Column | undefined,
  format: ((value: number) => string) | undefined,
  locale: string,
): string {
  if (cell === null) return "";
  if (typeof cell === "number") return format?.(cell) ?? String(cell);
  return column?.kind === "date" ? formatPartialDate(cell, locale) : cell;
}
