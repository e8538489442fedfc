import type Token from "markdown-it/lib/token.mjs";
import { fenceOf } from "./fences.ts";
import { writeFigure } from "./figures.ts";
import { canFollow } from "./follow.ts";
import { writeInline } from "./inline.ts";
import { encodeEdges, escapeLines } from "./line-starts.ts";
import { indented, markOf, writeList } from "./lists.ts";
import { LAZY, type Pen } from "./pen.ts";
import { writeTable } from "./tables.ts";
import type { Block } from "./tree.ts";

/** Writes a block as lines. `mark` is the list marker of its items. */
type Write = (block: Block, pen: Pen, mark: string) => string[];

/** Writers by token type. Blocks without one are not written, since they show nothing. */
const WRITERS: Readonly<Record<string, Write>> = {
  paragraph_open: (block, pen) => paragraph(childrenOf(block), pen),
  heading_open: (block, pen) => heading(block, pen),
  figure_open: (block, pen) => [writeFigure(childrenOf(block), pen)],
  hr: () => ["***"],
  fence: ({ token }) => fenceOf(token),
  code_block: ({ token }) => fenceOf(token),
  blockquote_open: ({ inside }, pen) => quote(writeBlocks(inside, within(pen))),
  alert_open: (block, pen) => callout(block, pen),
  alert_title: () => [],
  callout_title_open: () => [],
  bullet_list_open: (block, pen, mark) => writeList(block, pen, mark, writeBlocks),
  ordered_list_open: (block, pen, mark) => writeList(block, pen, mark, writeBlocks),
  table_open: writeTable,
  notes_open: ({ inside }, pen) => between(inside.map((note) => writeNote(note, pen))),
  note_back: () => [],
};

/** Writes blocks as lines, with a blank line between two that would otherwise merge. */
export function writeBlocks(blocks: readonly Block[], pen: Pen): string[] {
  const lines: string[] = [];
  let before: Block | undefined;
  let avoided = pen.mark;
  for (const block of blocks) {
    const mark = markOf(block.token, avoided);
    const written = WRITERS[block.token.type]?.(block, pen, mark ?? "") ?? [];
    if (written.every((line) => line === "")) continue;
    if (before && !(pen.tight && canFollow(before, block, written))) lines.push("");
    for (const line of written) lines.push(line);
    before = block;
    avoided = mark;
  }
  return lines;
}

function within(pen: Pen): Pen {
  const { mark: _, ...others } = pen;
  return { ...others, depth: pen.depth + 1, tight: false };
}

function childrenOf({ inside }: Block): readonly Token[] {
  return inside[0]?.token.children ?? [];
}

function paragraph(tokens: readonly Token[], pen: Pen): string[] {
  const text = writeInline(tokens, pen);
  return text === "" ? [] : escapeLines(text).split("\n");
}

/** With `#` signs. A heading of several lines, which only levels 1 and 2 may have, is underlined instead. */
function heading(block: Block, pen: Pen): string[] {
  const level = Number(block.token.tag.slice(1));
  const text = escapeLines(writeInline(childrenOf(block), { ...pen, depth: 0 }));
  if (text.includes("\\\n")) return [...text.split("\n"), level === 1 ? "===" : "---"];
  const line = text
    .replaceAll("\n", " ")
    .replace(/(?<!#)#+$/, (signs) => signs.replaceAll("#", "\\#"));
  return [`${"#".repeat(level)} ${line}`.trimEnd()];
}

function quote(lines: readonly string[]): string[] {
  if (lines.length === 0) return [">"];
  return lines.map((line) => {
    if (line === "") return ">";
    return line.startsWith(LAZY) ? line : `> ${line}`;
  });
}

/** With its title or the default one. A callout without text is invalid, so its title becomes a block quote. */
function callout({ token, inside }: Block, pen: Pen): string[] {
  const title = inside.find((each) => each.token.type === "callout_title_open");
  const words = title ? encodeEdges(writeInline(childrenOf(title), pen), true, true) : "";
  const lines = writeBlocks(inside, within(pen));
  if (lines.length === 0) return words === "" ? [] : quote(escapeLines(words).split("\n"));
  return quote([`[!${token.markup.toUpperCase()}] ${words}`.trimEnd(), ...lines]);
}

function writeNote({ token, inside }: Block, pen: Pen): string[] {
  const lines = writeBlocks(inside, within(pen));
  const isText = inside[0]?.token.type === "paragraph_open";
  return indented(isText ? lines : ["", ...lines], `[^${token.info}]:`, 4);
}

function between(blocks: readonly string[][]): string[] {
  return blocks.flatMap((lines, index) => (index > 0 ? ["", ...lines] : lines));
}
