import type { Cell, DataTable } from "./types.ts";

/** Without it, spreadsheets take UTF-8 for an older encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

/** What a spreadsheet would run as a formula when a reader opens the file. */
const FORMULA = /^[\t\r ]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The data as a CSV file that readers download: https://www.rfc-editor.org/rfc/rfc4180 */
export function csvOf({ columns, rows }: DataTable): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(field).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

function field(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell ?? "") ? `'${cell}` : (cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
