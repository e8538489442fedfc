import type { Found, PassageRule } from "./finding.ts";
import { linesOf, type PassageLine } from "./passage.ts";

const DELIMITER_CELL = /^:?[-–—−]+:?$/;

/** Reports table rows that stayed text. */
export const failedTables: PassageRule = {
  signs: "|",
  find: (passage) => {
    if (passage.block !== "paragraph") return [];
    const lines = linesOf(passage);
    for (const [index, header] of lines.entries()) {
      const below = lines[index + 1];
      if (!below || !isRow(header)) continue;
      const columns = cellsOf(header.written);
      if (isDelimiter(below.written)) return [unequal(header, below)];
      if (isRow(below) && (isFramed(header) || cellsOf(below.written) === columns))
        return [headless(header, columns)];
    }
    const first = unframedRows(lines);
    return first ? [headless(first, 2)] : [];
  },
};

/** Two cells without a frame are rows only if three lines in a row have them. */
const UNFRAMED = /^[^|]*\S[ \t]+\|[ \t]+\S[^|]*$/;

function unframedRows(lines: readonly PassageLine[]): PassageLine | undefined {
  return lines.find((_, index) => {
    const three = lines.slice(index, index + 3);
    return three.length === 3 && three.every(({ shown }) => UNFRAMED.test(shown));
  });
}

function isDelimiter(line: string): boolean {
  return (
    line.includes("|") &&
    innerOf(line)
      .split("|")
      .every((cell) => DELIMITER_CELL.test(cell.trim()))
  );
}

/** A row has a frame or at least three cells: a single | may separate anything. */
function isRow(line: PassageLine): boolean {
  const cells = cellsOf(line.written);
  return line.shown.includes("|") && (isFramed(line) ? cells >= 1 : cells >= 3);
}

function isFramed({ written }: PassageLine): boolean {
  return /^\s*\|/.test(written) && written.lastIndexOf("|") > written.indexOf("|");
}

/** Counts the cells of a row as GitHub does: https://github.github.com/gfm/#tables-extension- */
export function cellsOf(row: string): number {
  return (innerOf(row).match(/(?<!\\)\|/g)?.length ?? 0) + 1;
}

/** A row without its outer bars. */
function innerOf(row: string): string {
  return row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
}

/** With more cells, the hint describes the line instead of writing it. */
const MAX_WRITTEN_CELLS = 12;

function delimiter(columns: number): string {
  return columns > MAX_WRITTEN_CELLS
    ? ` a line of ${columns} cells: | --- | --- | and so on`
    : `: |${" --- |".repeat(columns)}`;
}

function headless({ at, shown }: PassageLine, columns: number): Found {
  return {
    rule: "markup/table",
    at: at + shown.search(/\S/),
    message: "Readers see these rows as text: the line below the header is missing",
    hint: `Write below the first row${delimiter(columns)}`,
    mend: { kind: "delimiter-line" },
  };
}

function unequal(header: PassageLine, below: PassageLine): Found {
  const columns = cellsOf(header.written);
  const own = cellsOf(below.written);
  return {
    rule: "markup/table",
    at: below.at + below.shown.search(/\S/),
    message:
      own === columns
        ? "Readers see these rows as text: the line below the header must contain only hyphens"
        : `Readers see these rows as text: the header has ${columns} cells, but the line below it has ${own}`,
    hint: `Write below the header${delimiter(columns)}`,
  };
}
