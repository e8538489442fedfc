import { NOTHING, type WriteContext } from "./context.ts";
import { writeInline } from "./inline.ts";
import { encodeEdges, escapeLines } from "./line-starts.ts";
import { indented, type WriteBlocks } from "./lists.ts";
import type { Block } from "./tree.ts";

/** Writes terms with their meanings. A blank line above a meaning makes its text a paragraph. */
export function writeDefinitions(
  { inside }: Block,
  context: WriteContext,
  write: WriteBlocks,
): string[] {
  return inside.flatMap((block, index) => {
    if (block.token.type === "dt_open") {
      const lines = term(block, context);
      return index > 0 ? ["", ...lines] : lines;
    }
    const tight = isTight(block.inside);
    const inner = { ...context, depth: context.depth + 1, tight };
    const meaning = write(block.inside, inner);
    const lines = indented(meaning.length > 0 ? meaning : [NOTHING], ":");
    return tight ? lines : ["", ...lines];
  });
}

function isTight(blocks: readonly Block[]): boolean {
  return blocks.every(({ token }) => token.type !== "paragraph_open" || token.hidden);
}

function term({ inside }: Block, context: WriteContext): string[] {
  const text = writeInline(inside[0]?.token.children ?? [], context);
  return escapeLines(encodeEdges(text, true, true)).split("\n");
}
