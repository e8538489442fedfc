import type Token from "markdown-it/lib/token.mjs";
import { writtenIdOf } from "../heading-ids.ts";
import { LAZY, NOTHING, type WriteContext } from "./context.ts";
import { writeDataBlock } from "./data-blocks.ts";
import { writeDefinitions } from "./definition-lists.ts";
import { fenceOf } from "./fences.ts";
import { writeFigure } from "./figures.ts";
import { canFollow, isReadAsTerm } from "./follow.ts";
import { writeInline } from "./inline.ts";
import { encodeEdges, escapeLines } from "./line-starts.ts";
import { indented, markOf, writeList } from "./lists.ts";
import { writeTable } from "./tables.ts";
import type { Block } from "./tree.ts";

/** Writes a block as lines. `mark` is the list marker of its items. */
type Write = (block: Block, context: WriteContext, mark: string) => string[];

/** Writers by token type. Blocks without one are not written, since they show nothing. */
const WRITERS: Readonly<Record<string, Write>> = {
  paragraph_open: (block, context) => paragraph(childrenOf(block), context),
  heading_open: (block, context) => heading(block, context),
  figure_open: (block, context) => [writeFigure(childrenOf(block), context)],
  gallery_open: ({ inside }, context) => inside.flatMap((each) => writeBlocks([each], context)),
  gallery_row_open: ({ inside }, context) =>
    inside.flatMap((figure) => writeBlocks([figure], context)),
  hr: () => ["***"],
  fence: ({ token }) => fenceOf(token),
  code_block: ({ token }) => fenceOf(token),
  maths_block: ({ token }) => ["$$", ...token.content.split("\n"), "$$"],
  blockquote_open: ({ inside }, context) => quote(writeBlocks(inside, within(context))),
  alert_open: (block, context) => callout(block, context),
  alert_title: () => [],
  callout_title_open: () => [],
  bullet_list_open: (block, context, mark) => writeList(block, context, mark, writeBlocks),
  ordered_list_open: (block, context, mark) => writeList(block, context, mark, writeBlocks),
  dl_open: (block, context) => writeDefinitions(block, context, writeBlocks),
  table_open: writeTable,
  block_open: (block, context) => writeDataBlock(block, within(context), writeBlocks),
  notes_open: ({ inside }, context) => between(inside.map((note) => writeNote(note, context))),
  note_back: () => [],
};

/** Writes blocks as lines, with a blank line between two that would otherwise merge. */
export function writeBlocks(blocks: readonly Block[], context: WriteContext): string[] {
  const lines: string[] = [];
  let before: Block | undefined;
  let avoided = context.mark;
  for (const block of blocks) {
    const mark = markOf(block.token, avoided);
    const written = WRITERS[block.token.type]?.(block, context, mark ?? "") ?? [];
    if (written.every((line) => line === "")) continue;
    if (before && isReadAsTerm(before, written)) lines.push("", NOTHING, "");
    else if (before && !(context.tight && canFollow(before, block, written))) lines.push("");
    for (const line of written) lines.push(line);
    before = block;
    avoided = mark;
  }
  return lines;
}

function within(context: WriteContext): WriteContext {
  const { mark: _, ...others } = context;
  return { ...others, depth: context.depth + 1, tight: false };
}

function childrenOf({ inside }: Block): readonly Token[] {
  return inside[0]?.token.children ?? [];
}

function paragraph(tokens: readonly Token[], context: WriteContext): string[] {
  const text = writeInline(tokens, context);
  return text === "" ? [] : escapeLines(text).split("\n");
}

/** With `#` signs. A heading of several lines, which only levels 1 and 2 may have, is underlined instead. */
function heading(block: Block, context: WriteContext): string[] {
  const level = Number(block.token.tag.slice(1));
  const text = escapeLines(writeInline(childrenOf(block), { ...context, depth: 0 }));
  if (text.includes("\\\n") && !writtenIdOf(block.token))
    return [...text.split("\n"), level === 1 ? "===" : "---"];
  const line = text
    .replaceAll("\n", " ")
    .replace(/(?<!#)#+$/, (signs) => signs.replaceAll("#", "\\#"));
  const id = writtenIdOf(block.token);
  return [[`${"#".repeat(level)} ${line}`.trimEnd(), ...(id ? [`{#${id}}`] : [])].join(" ")];
}

function quote(lines: readonly string[]): string[] {
  if (lines.length === 0) return [">"];
  return lines.map((line) => {
    if (line === "") return ">";
    return line.startsWith(LAZY) ? line : `> ${line}`;
  });
}

/** With its title or the default one. A callout without text is invalid, so its title becomes a block quote. */
function callout({ token, inside }: Block, context: WriteContext): string[] {
  const title = inside.find((each) => each.token.type === "callout_title_open");
  const words = title ? encodeEdges(writeInline(childrenOf(title), context), true, true) : "";
  const lines = writeBlocks(inside, within(context));
  const mark = `[!${token.markup.toUpperCase()}] ${words}`.trimEnd();
  // Without a line below it, the mark would be a plain quotation.
  return quote([mark, ...(lines.length === 0 ? [NOTHING] : lines)]);
}

function writeNote({ token, inside }: Block, context: WriteContext): string[] {
  const lines = writeBlocks(inside, within(context));
  const isText = inside[0]?.token.type === "paragraph_open";
  return indented(isText ? lines : ["", ...lines], `[^${token.info}]:`, 4);
}

function between(blocks: readonly string[][]): string[] {
  return blocks.flatMap((lines, index) => (index > 0 ? ["", ...lines] : lines));
}
