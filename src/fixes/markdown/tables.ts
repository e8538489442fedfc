import { mendOf } from "../../mend.ts";
import { type Fix, inserted } from "../fix.ts";

/** Writes the line below a table's first row. */
export const fixDelimiterLine: Fix = (found) => {
  const { line, lineStart } = found;
  const row = line.trim();
  if (!mendOf(found, "delimiter-line") || !/^ {0,3}\|.*\|$/.test(line.trimEnd())) return [];
  const columns = row.slice(1, -1).split(/(?<!\\)\|/).length;
  return [inserted(lineStart + line.length, `\n|${" --- |".repeat(columns)}`)];
};

/** Leaves a line between a table and the paragraph below it. */
export const fixTextBelowTable: Fix = ({ line, lineStart }) =>
  /^[^\s>|]/.test(line) ? [inserted(lineStart, "\n")] : [];
