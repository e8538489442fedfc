import type { Cell, Column, DataTable } from "./types.ts";

/** One column to sort by. */
export interface SortBy {
  column: number;
  isDescending: boolean;
}

/** `-Population` sorts from high to low. Undefined if no column has the name. */
export function sortBy(written: string, columns: readonly Column[]): SortBy | undefined {
  const indexOf = (name: string) => columns.findIndex((column) => column.name === name);
  const whole = indexOf(written);
  if (whole !== -1) return { column: whole, isDescending: false };
  const named = written.startsWith("-") ? indexOf(written.slice(1).trim()) : -1;
  return named === -1 ? undefined : { column: named, isDescending: true };
}

/** Sorts rows; equal ones keep their order. Missing values come last in either direction. */
export function sortRows(
  { columns, rows }: DataTable,
  by: readonly SortBy[],
  language: string,
): DataTable {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sorted = rows.toSorted((a, b) => {
    for (const { column, isDescending } of by) {
      const order = compareCells(a[column] ?? null, b[column] ?? null, isDescending, compare);
      if (order !== 0) return order;
    }
    return 0;
  });
  return { columns, rows: sorted };
}

function compareCells(
  one: Cell,
  other: Cell,
  isDescending: boolean,
  compare: (one: string, other: string) => number,
): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order =
    typeof one === "number" && typeof other === "number"
      ? one - other
      : compare(String(one), String(other));
  return isDescending ? -order : order;
}
