import { CsvError, parse } from "csv-parse/sync";
import { LIMITS } from "../limits.ts";

/** A CSV file as text: its head, and its rows with the line where each ends. */
export interface CsvData {
  names: string[];
  rows: string[][];
  lines: number[];
}

/** `line` counts from 1. */
export interface CsvProblem {
  problem: string;
  line: number;
}

const DELIMITERS = [",", ";", "\t"];

/**
 * Reads CSV as spreadsheets write it: with commas, semicolons or tabs, and decimal commas beside semicolons.
 * https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(text: string): CsvData | CsvProblem {
  const delimiter = delimiterOf(text);
  try {
    const lines: number[] = [];
    const [names = [], ...rows] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LIMITS.fieldCharacters,
      to: LIMITS.dataRows + 2,
      trim: true,
      on_record: (record: string[], { lines: line }) => {
        lines.push(line);
        return record;
      },
    });
    return {
      names,
      rows: delimiter === ";" ? withPoints(rows) : rows,
      lines: lines.slice(1),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      problem: MESSAGES[error.code] ?? "the file can't be read as CSV",
      line: Number(error.lines) || 1,
    };
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quotation mark is opened and never closed",
  CSV_INVALID_CLOSING_QUOTE: "text follows a closing quotation mark",
  INVALID_OPENING_QUOTE: "a quotation mark is in the middle of a cell",
  CSV_MAX_RECORD_SIZE: "a row is too long",
};

/** The sign that the first line has most often. */
function delimiterOf(text: string): string {
  const [line = ""] = text.split(/\r?\n/, 1);
  const bare = line.replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((sign) => bare.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

const DECIMAL_COMMA = /^[+\-\u2212]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;

/** Programs that separate cells with semicolons write 1.234,5. A column without a comma is left as it is. */
function withPoints(rows: readonly string[][]): string[][] {
  const hasComma = new Set(
    rows.flatMap((row) => row.flatMap((cell, index) => (DECIMAL_COMMA.test(cell) ? [index] : []))),
  );
  return rows.map((row) =>
    row.map((cell, index) =>
      hasComma.has(index) && /^[+\-\u2212]?[\d.]+(?:,\d+)?$/.test(cell)
        ? cell.replaceAll(".", "").replace(",", ".")
        : cell,
    ),
  );
}
