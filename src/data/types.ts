/** A value as an editor wrote it. `null` is a missing value. */
export type Cell = string | number | null;

export interface Column {
  name: string;
  /** `date`: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`, kept as text. */
  kind: "number" | "date" | "text";
}

/** Data of a block. Every row has a cell for each column. */
export interface DataTable {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/** How an editor gives a block its data: rows, or a CSV file. */
export interface DataFields {
  /** Names of the columns of `data`, or the columns of `csv` to use. */
  columns?: string[] | undefined;
  data?: Cell[][] | undefined;
  csv?: string | undefined;
}

export const ALIGNMENTS = ["left", "center", "right"] as const;
/** `left` is the side where lines begin, and `right` where they end: in right-to-left languages they change places. */
export type Alignment = (typeof ALIGNMENTS)[number];

/** What an editor writes in a block `table`. */
export interface TableFields extends DataFields {
  title: string;
  subtitle?: string | undefined;
  /** Columns to sort by, the first one first; `-` before a name sorts from high to low. */
  sort?: string[] | undefined;
  /** By column. */
  align?: Record<string, Alignment> | undefined;
  /** The unit of each column: `%`, a currency's code, or words for its head. */
  units?: Record<string, string> | undefined;
  decimals?: Record<string, number> | undefined;
  /** Whether the first column names the rows. */
  rowHeaders?: boolean | undefined;
  notes?: string | undefined;
  source?: string[] | undefined;
}
