import { isPartialDate } from "../dates/source-dates.ts";
import type { Cell, Column } from "./types.ts";

/** What statistical offices write for a missing value. */
const MISSING = /^(?:|[-–—]|\.{2,3}|…|:|n\/?a|null|none)$/i;

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;

/** Whether a cell has no value. */
export function isMissing(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && MISSING.test(cell.trim()));
}

/** Larger numbers lose digits in JavaScript, and nobody counts so far. */
const LARGEST = 1e15;

/** A number as people write it in tables: `1,234.5`, `−3`; undefined for anything else. */
export function numberIn(cell: Cell): number | undefined {
  if (typeof cell === "number") return Math.abs(cell) <= LARGEST ? cell : undefined;
  const text = (cell ?? "").trim().replace(/^\u2212/, "-");
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text.replaceAll(",", ""));
  return Math.abs(value) <= LARGEST ? value : undefined;
}

/** The kind that fits every value of a column. One without values has numbers, all of them missing. */
export function kindOf(cells: readonly Cell[]): Column["kind"] {
  const present = cells.filter((cell) => !isMissing(cell));
  if (present.every((cell) => numberIn(cell) !== undefined)) return "number";
  return present.every((cell) => isPartialDate(String(cell).trim())) ? "date" : "text";
}

const EARLIEST_YEAR = 1000;
const LATEST_YEAR = 2999;

/** Whether numbers are years: a column of them is dates if it comes first. */
export function areYears(cells: readonly Cell[]): boolean {
  const present = cells.filter((cell) => !isMissing(cell));
  return present.length > 0 && present.every(isYear);
}

function isYear(cell: Cell): boolean {
  const value = numberIn(cell);
  return (
    value !== undefined &&
    Number.isInteger(value) &&
    value >= EARLIEST_YEAR &&
    value <= LATEST_YEAR &&
    /^\d{4}$/.test(String(cell).trim())
  );
}

/** A cell as its column's kind has it. */
export function cellAs(kind: Column["kind"], cell: Cell): Cell {
  if (kind === "number") return numberIn(cell) ?? null;
  // A name may be “None” or “–”.
  const text = String(cell ?? "").trim();
  return text === "" || (kind === "date" && isMissing(text)) ? null : text;
}
