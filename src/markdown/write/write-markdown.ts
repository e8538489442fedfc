import type Token from "markdown-it/lib/token.mjs";
import { stateOf } from "../state.ts";
import { writeBlocks } from "./blocks.ts";
import { LAZY, type WriteContext } from "./context.ts";
import { blocksOf } from "./tree.ts";

/**
 * Writes a rendered text as Markdown that renders to the same page, except that embeds with a title
 * become links. Written from the tokens, it contains only what the
 * page shows: no comments, unused definitions or notes, or file names.
 */
export function writeMarkdown(tokens: readonly Token[], env: unknown): string {
  const {
    keys,
    context: { language, maths = false },
  } = stateOf({ env });
  const abbreviations = new Map<string, string>();
  const context: WriteContext = { keys, language, maths, depth: 0, abbreviations };
  const lines = writeBlocks(blocksOf(tokens), context);
  const explained = Array.from(
    abbreviations,
    ([name, meaning]) => `*[${escapeName(name)}]: ${meaning}`,
  );
  const text = [...lines, ...(explained.length > 0 ? ["", ...explained] : [])].join("\n");
  return text === "" ? "" : `${text.replaceAll(LAZY, "")}\n`;
}

function escapeName(name: string): string {
  return name.replace(/[[\]\\]/g, "\\$&");
}
