import { blockOf } from "../blocks/data-blocks.ts";
import type { WriteContext } from "./context.ts";
import { encodeEdges, escapeLines } from "./line-starts.ts";
import type { WriteBlocks } from "./lists.ts";
import { writeCells } from "./tables.ts";
import { escapeText } from "./text-escapes.ts";
import type { Block } from "./tree.ts";

/** Writes a chart, table or map as its title, its numbers and its source. */
export function writeDataBlock(
  { token, inside }: Block,
  context: WriteContext,
  write: WriteBlocks,
): string[] {
  const { title, subtitle, table, text } = blockOf(token);
  const inWords = (words: string) => escapeText(words, context);
  const parts = [
    [`**${inWords(title)}**`],
    subtitle === undefined ? [] : paragraph(inWords(subtitle)),
    table ? writeCells(table, context) : [],
    text === undefined ? [] : paragraph(inWords(text)),
    write(inside, context),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index > 0 ? ["", ...lines] : lines));
}

function paragraph(text: string): string[] {
  return escapeLines(encodeEdges(text, true, true)).split("\n");
}
