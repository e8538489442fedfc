import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { type LineStarts, lineIndexAt, lineStarts } from "../text/lines.ts";
import { stateOf } from "./state.ts";
import type { InlineBlock, TextPlace } from "./types.ts";

/** The place of an offset in `source`, which is the current block's text or a part of it. */
export function placeOf(env: unknown, source: string, offset: number): TextPlace {
  const { block, lines } = stateOf({ env });
  if (source !== block.content && block.part?.source !== source)
    block.part = { source, from: Math.max(0, block.content.indexOf(source)) };
  const base = source === block.content ? 0 : (block.part?.from ?? 0);
  return placeIn(lines, block, base + offset);
}

/** The place of an offset in a block's text. */
export function placeIn(lines: readonly string[], block: InlineBlock, at: number): TextPlace {
  block.starts ??= lineStarts(block.content);
  const index = lineIndexAt(block.starts, at);
  const line = block.line + index;
  const column = columnOf(block, block.starts, index, lines[line] ?? "");
  return { line, column: column + at - (block.starts[index] ?? 0) };
}

/** The column in the `written` line where line `index` of the block begins. Cached, since lines may be long. */
function columnOf(block: InlineBlock, starts: LineStarts, index: number, written: string): number {
  block.columns ??= new Map();
  const known = block.columns.get(index);
  if (known !== undefined) return known;
  const next = starts[index + 1];
  const text = block.content.slice(starts[index], next === undefined ? undefined : next - 1);
  // Markers and indents were removed from its start, so the text is at the line's end; a cell is anywhere in its row.
  const found = block.from > 0 ? written.indexOf(text, block.from) : written.lastIndexOf(text);
  const column = Math.max(0, found);
  block.columns.set(index, column);
  return column;
}

/** markdown-it's `inline` rule, which also records the block being parsed. */
export const inlineWithPlaces: RuleCore = (state) => {
  const { md, env, tokens } = state;
  const render = stateOf(state);
  let line = 0;
  let from = 0;
  for (const token of tokens) {
    if (token.map) {
      line = token.map[0];
      from = 0;
    }
    if (token.type !== "inline") continue;
    // Table cells have no map, and follow their row's opening token.
    if (!token.map) from = Math.max(from, 1);
    render.block = { content: token.content, line, from };
    token.meta = { block: render.block };
    md.inline.parse(token.content, md, env, token.children ?? []);
    if (!token.map) from = cellEnd(render.lines[line] ?? "", token.content, from);
  }
};

/** The block from which an `inline` token was parsed. */
export function blockOf({ type, meta }: Token): InlineBlock | undefined {
  return type === "inline" ? (meta as { block?: InlineBlock } | null)?.block : undefined;
}

function cellEnd(row: string, cell: string, from: number): number {
  const found = row.indexOf(cell, from);
  return found === -1 ? from : found + cell.length;
}

/** Makes the block of `token` the current one, whose text is parsed again or for the first time. */
export function enterBlock(env: unknown, token: Token): void {
  stateOf({ env }).block = { content: token.content, line: token.map?.[0] ?? 0, from: 0 };
}

/** The recorded place of a `link_open` or `image` token. */
export function tokenPlace(token: Token): TextPlace {
  return (token.meta as TextPlace | null) ?? { line: 0, column: 0 };
}

/** Runs an inline rule only at its first character: markdown-it tries most rules at every special one. */
export function startingWith(sign: string, rule: RuleInline): RuleInline {
  const code = sign.charCodeAt(0);
  return (state, silent) => state.src.charCodeAt(state.pos) === code && rule(state, silent);
}

/** Wraps an inline rule to record the place of its token of `type`. */
export function recordingPlace(rule: RuleInline, type: string): RuleInline {
  return (state: StateInline, silent: boolean) => {
    const { pos, tokens } = state;
    const first = tokens.length;
    if (!rule(state, silent)) return false;
    if (!silent) {
      // The rule may have pushed pending text as a token first.
      const token = tokens.slice(first, first + 2).find((each) => each.type === type);
      if (token) token.meta = placeOf(state.env, state.src, pos);
    }
    return true;
  };
}

/** Attaches a call to the word before it, removing white space or a line end between them. */
export function closeUp(state: StateInline): void {
  state.pending = state.pending.trimEnd();
  if (!state.pending && state.tokens.length > 1 && state.tokens.at(-1)?.type === "softbreak") {
    state.tokens.pop();
    state.tokens_meta.pop();
  }
}

/** How far before a place an address is looked for. */
const MAX_ADDRESS_CHARACTERS = 300;
const IN_ADDRESS = /(?:[a-z]:\/\/|www\.)[^\s<>]*$/i;

/** Whether a place is inside a bare URL, where markup characters have no meaning. */
export function isInAddress({ src, pos }: Pick<StateInline, "src" | "pos">): boolean {
  if (pos === 0 || /\s/.test(src.charAt(pos - 1))) return false;
  return IN_ADDRESS.test(src.slice(Math.max(0, pos - MAX_ADDRESS_CHARACTERS), pos));
}

/** markdown-it counts links, but its types lack the property. */
export function isInLink(state: StateInline): boolean {
  return ((state as StateInline & { linkLevel?: number }).linkLevel ?? 0) > 0;
}
