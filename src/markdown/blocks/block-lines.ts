import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import { shortName } from "../../citations/short-name.ts";
import type { Reference } from "../../citations/types.ts";
import type { CallMeta } from "../calls.ts";
import { unknownKey } from "../citation-problems.ts";
import { enterBlock } from "../places.ts";
import { type RenderState, report, stateOf } from "../state.ts";
import { tagToken, textToken } from "../tokens.ts";
import type { MadeBlock } from "./make-block.ts";

/** The notes below a block: Markdown, with links, emphasis and calls. */
export function notesTokens(core: StateCore, { block, placeOf }: MadeBlock): Token[] {
  const { notes } = block;
  if (notes === undefined) return [];
  const { line } = placeOf(["notes"]);
  const inline = inlineToken(notes, line);
  enterBlock(core.env, inline);
  core.md.inline.parse(notes, core.md, core.env, inline.children ?? []);
  return paragraphOf("block-notes", inline);
}

/** The source of a block's data, with a call, so that it is numbered, listed and linked back to. */
export function sourceTokens(core: StateCore, { block, placeOf }: MadeBlock): Token[] {
  const state = stateOf(core);
  const { words } = state;
  const known = (block.source ?? []).flatMap((key, index): Reference[] => {
    const reference = state.keys.get(key);
    if (reference) return [reference];
    report(state, placeOf(["source", index]), unknownKey(key, state));
    return [];
  });
  if (known.length === 0) return [];
  const [before = "", after = ""] = words.blocks.source.split("{source}");
  const named = known.flatMap((reference, index) => [
    textToken((index > 0 ? words.between : "") + nameOf(reference, words)),
    callTo(reference.key),
  ]);
  const inline = inlineToken("", placeOf(["source"]).line);
  inline.children = [textToken(before), ...named, ...(after === "" ? [] : [textToken(after)])];
  return paragraphOf("block-source", inline);
}

/** Readers know data by the office that publishes them, unless an author is named. */
function nameOf(reference: Reference, words: RenderState["words"]): string {
  const { authors, publisher } = reference;
  return authors.length === 0 && publisher !== undefined ? publisher : shortName(reference, words);
}

function callTo(key: string): Token {
  const token = new Token("citation", "", 0);
  token.meta = { uses: [{ key, intext: true }], numbered: [] } satisfies CallMeta;
  return token;
}

function inlineToken(content: string, line: number): Token {
  const token = new Token("inline", "", 0);
  token.content = content;
  token.children = [];
  token.map = [line, line + 1];
  return token;
}

function paragraphOf(name: string, inline: Token): Token[] {
  const open = tagToken("paragraph_open", "p", 1, { class: name });
  const close = tagToken("paragraph_close", "p", -1);
  for (const tag of [open, close]) tag.block = true;
  open.map = inline.map;
  return [open, inline, close];
}
