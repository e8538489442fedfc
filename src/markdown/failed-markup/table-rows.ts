import type Token from "markdown-it/lib/token.mjs";
import { short } from "../../excerpt.ts";
import type { BodyRule, Placed } from "./finding.ts";
import { cellsOf } from "./table-text.ts";

/** Reports cells beyond the last column, and text that became a row. */
export const tableRows: BodyRule = ({ tokens, state: { lines } }) => {
  const found: Placed[] = [];
  let columns = 0;
  let framed = false;
  let glued = false;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "table_open") {
      columns = columnsOf(tokens, index);
      framed = (lines[token.map?.[0] ?? 0] ?? "").includes("|");
      glued = false;
    }
    if (token.type !== "tr_open" || !token.map || tokens[index + 1]?.type !== "td_open") continue;
    const line = token.map[0];
    const row = lines[line] ?? "";
    if (framed && !glued && !/(?<!\\)\|/.test(row)) {
      glued = true;
      found.push(gluedTo(line, row));
      continue;
    }
    const lost = lostFrom(row, line, columns);
    if (lost) found.push(lost);
  }
  return found;
};

function columnsOf(tokens: readonly Token[], tableOpen: number): number {
  let columns = 0;
  for (let at = tableOpen; tokens[at] && tokens[at]?.type !== "thead_close"; at += 1) {
    if (tokens[at]?.type === "th_open") columns += 1;
  }
  return columns;
}

function gluedTo(line: number, row: string): Placed {
  const column = Math.max(0, row.search(/[^\s>]/));
  return {
    rule: "table/paragraph",
    place: { line, column },
    message: `Readers see this line as a row of the table above: “${short(row.slice(column).trim())}”`,
    hint: "Leave an empty line between the table and the text.",
  };
}

function lostFrom(row: string, line: number, columns: number): Placed | undefined {
  const place = (column: number) => ({ line, column });
  const count = cellsOf(row.replace(/^[\s>]*/, ""));
  const code = splitCode(row);
  if (code) {
    return {
      rule: "table/cells",
      place: place(code.at),
      message: "The | sign inside the code ends the cell, so readers see the code in two columns",
      hint: `Write \\| instead: ${short(code.text.replace("|", "\\|"))}`,
    };
  }
  if (count <= columns) return undefined;
  const at = startOfCell(row, columns);
  const rest = row
    .slice(at, at + MAX_CHARACTERS)
    .replace(/[|\s]+$/, "")
    .trim();
  if (rest === "") return undefined;
  return {
    rule: "table/cells",
    place: place(at),
    message: `The row has ${count} cells, but the table has ${columns} ${columns === 1 ? "column" : "columns"}: readers don't see “${short(rest)}”`,
    hint: "Add a column to the header, or write \\| for a | inside a cell.",
  };
}

/** The part of a row that a message may show. */
const MAX_CHARACTERS = 200;

/** Finds code that a | split into two cells, each with one of its backticks. */
function splitCode(row: string): { text: string; at: number } | undefined {
  let start = 0;
  let open: number | undefined;
  for (const cell of row.split(/(?<!\\)\|/)) {
    const isHalf = cell.split("`").length % 2 === 0;
    if (isHalf && open !== undefined)
      return { text: row.slice(open, start + cell.indexOf("`") + 1), at: open };
    open = isHalf ? start + cell.lastIndexOf("`") : undefined;
    start += cell.length + 1;
  }
  return undefined;
}

/** The offset in a row where the cell at an index (from 0) begins. */
function startOfCell(row: string, cell: number): number {
  const lead = /^[\s>]*\|?/.exec(row)?.[0].length ?? 0;
  let at = lead;
  for (let index = 0; index < cell; index += 1) {
    const sign = /(?<!\\)\|/g;
    sign.lastIndex = at;
    at = (sign.exec(row)?.index ?? row.length - 1) + 1;
  }
  return at + Math.max(0, row.slice(at).search(/\S/));
}
