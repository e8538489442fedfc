import type { WriteContext } from "./context.ts";
import { writeInline } from "./inline.ts";
import { encodeEdges } from "./line-starts.ts";
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
    return encodeEdges(text, true, true).replaceAll("|", "\\|");
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

function line(cells: readonly string[]): string {
  return `|${cells.map((cell) => ` ${cell} |`).join("")}`;
}
