import type { ShownTable } from "../../data/shown-table.ts";
import type { WriteContext } from "./context.ts";
import { writeInline } from "./inline.ts";
import { encodeEdges } from "./line-starts.ts";
import { escapeText } from "./text-escapes.ts";
import type { Block } from "./tree.ts";

/** Writes a table, with only the cells that its columns show. */
export function writeTable({ inside }: Block, context: WriteContext): string[] {
  const rows = inside.flatMap(({ inside: ofPart }) => ofPart);
  const [head, ...others] = rows;
  if (!head) return [];
  return [rowOf(head, context), delimiterRow(head), ...others.map((row) => rowOf(row, context))];
}

function rowOf({ inside: cells }: Block, context: WriteContext): string {
  const written = cells.map(({ inside }) => {
    const text = writeInline(inside[0]?.token.children ?? [], context);
    return cellText(text);
  });
  return line(written);
}

const RULES: Readonly<Record<string, string>> = {
  "align-left": ":--",
  "align-center": ":-:",
  "align-right": "--:",
};

function delimiterRow({ inside: cells }: Block): string {
  return line(cells.map(({ token }) => RULES[String(token.attrGet("class"))] ?? "---"));
}

/** Writes cells of plain text. An empty head stays empty, as does the name of a column of row names. */
export function writeCells({ columns, rows }: ShownTable, context: WriteContext): string[] {
  const written = (cells: readonly string[]) =>
    line(cells.map((cell) => cellText(escapeText(cell, context))));
  const rules = columns.map(({ align }) => (align === "left" ? "---" : RULES[`align-${align}`]));
  return [
    written(columns.map(({ name }) => name)),
    line(rules.map((rule) => rule ?? "---")),
    ...rows.map((row) => written(row)),
  ];
}

function cellText(text: string): string {
  return encodeEdges(text, true, true).replaceAll("|", "\\|");
}

function line(cells: readonly string[]): string {
  return `|${cells.map((cell) => ` ${cell} |`).join("")}`;
}
