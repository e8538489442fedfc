import { isMissing } from "../../data/cells.ts";
import type { CsvData } from "../../data/read-csv.ts";
import { tableOfRows } from "../../data/table-of-rows.ts";
import { LIMITS, raising } from "../../limits.ts";
import { decodeUrl } from "../urls.ts";
import type { BlockContext } from "./block.ts";
import { isColumn } from "./column-checks.ts";
import type { BlockData } from "./data-of-fields.ts";
import { loadCsv } from "./load-drawing.ts";

/** The data of a CSV file of `media/`, or those of its columns that the block names. Reports problems. */
export function dataOfCsv(
  { csv, columns }: { csv: string; columns?: readonly string[] | undefined },
  context: BlockContext,
): BlockData | undefined {
  const { place, report } = context;
  const read = context.context.readFile?.(decodeUrl(csv));
  if (!read || "problem" in read) {
    const {
      problem = "Files can't be read here",
      hint = "Write the rows under `data`.",
      rule = "data/file" as const,
    } = read ?? {};
    report(place(["csv"]), { severity: "error", rule, message: problem, hint });
    return undefined;
  }
  const found = loadCsv().readCsv(read.text);
  if ("problem" in found) {
    reportCsv(context, {
      line: found.line,
      message: found.problem,
      hint: "Open the file in a spreadsheet program, and save it as CSV again.",
    });
    return undefined;
  }
  if (!isWithin(found, context)) return undefined;
  const named = found.names.map((name) => ({ name, kind: "text" }) as const);
  const known = (columns ?? []).map((name, index) =>
    isColumn(name, named, ["columns", index], context),
  );
  if (!known.every(Boolean)) return undefined;
  const chosen = columns
    ? columns.map((name) => found.names.indexOf(name))
    : [...found.names.keys()];
  const rows = found.rows.map((row) => chosen.map((index) => row[index] ?? null));
  return {
    table: tableOfRows(
      chosen.map((index) => found.names[index] ?? ""),
      rows,
    ),
    media: read.file,
    reportCell: (row, _, { message, hint }) =>
      reportCsv(context, { line: found.lines[row] ?? 1, message, hint }),
  };
}

function reportCsv(
  { place, report }: BlockContext,
  { line, message, hint }: { line: number; message: string; hint: string },
): void {
  report(place(["csv"]), {
    severity: "error",
    rule: "data/file",
    message: `In line ${line} of the file, ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    hint,
  });
}

/** Few enough rows and columns, and no row with more cells than the head. */
function isWithin({ names, rows, lines }: CsvData, context: BlockContext): boolean {
  const { place, report } = context;
  const long = rows.findIndex((row) =>
    row.some((cell, at) => at >= names.length && !isMissing(cell)),
  );
  if (long !== -1)
    reportCsv(context, {
      line: lines[long] ?? 1,
      message: `a row has ${rows[long]?.length} cells, and the first line names ${names.length} columns`,
      hint: "Put a cell that contains a comma in quotation marks, or name every column in the first line.",
    });
  const limit =
    rows.length > LIMITS.dataRows
      ? "dataRows"
      : names.length > LIMITS.dataColumns
        ? "dataColumns"
        : undefined;
  if (limit) {
    report(place(["csv"]), {
      severity: "error",
      rule: "data/too-large",
      message: `The file has more than ${LIMITS[limit]} ${limit === "dataRows" ? "rows" : "columns"}`,
      hint: `Link to the file, and show its most important part. ${raising(limit)}`,
    });
  }
  return long === -1 && !limit;
}
