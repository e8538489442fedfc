import type Token from "markdown-it/lib/token.mjs";
import type { WriteContext } from "./context.ts";
import { LAZY } from "./context.ts";
import type { Block } from "./tree.ts";

/** The largest item number that CommonMark allows. */
const MAX_NUMBER = 999_999_999;

export type WriteBlocks = (blocks: readonly Block[], context: WriteContext) => string[];

/** A list marker that differs from that of the list before or around. */
export function markOf({ type }: Token, avoided: string | undefined): string | undefined {
  if (type === "bullet_list_open") return avoided === "-" ? "+" : "-";
  if (type === "ordered_list_open") return avoided === "." ? ")" : ".";
  return undefined;
}

export function writeList(
  { token, inside: items }: Block,
  context: WriteContext,
  mark: string,
  write: WriteBlocks,
): string[] {
  const tight = isTight(items);
  const inner = { ...context, depth: context.depth + 1, tight, mark };
  const first = Number(token.attrGet("start") ?? 1);
  const isOrdered = token.type === "ordered_list_open";
  return items.flatMap((item, index) => {
    const number = isOrdered ? Math.min(first + index, MAX_NUMBER) : "";
    const lines = indented(write(item.inside, inner), `${number}${mark}`);
    return index > 0 && !tight ? ["", ...lines] : lines;
  });
}

/** A list is tight if its paragraphs are hidden, as markdown-it marks them. */
function isTight(items: readonly Block[]): boolean {
  const paragraphs = items
    .flatMap(({ inside }) => inside)
    .filter(({ token }) => token.type === "paragraph_open" || token.type === "figure_open");
  return paragraphs.every(({ token }) => token.hidden);
}

/** Indents lines after a marker. */
export function indented(
  [first = "", ...others]: readonly string[],
  mark: string,
  width = mark.length + 1,
): string[] {
  const space = " ".repeat(width);
  return [
    first === "" ? mark : `${mark} ${first}`,
    ...others.map((line) => (line === "" || line.startsWith(LAZY) ? line : space + line)),
  ];
}
