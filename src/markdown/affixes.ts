import StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import textJoin from "markdown-it/lib/rules_core/text_join.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import Token from "markdown-it/lib/token.mjs";
import { markLinks } from "./links.ts";
import { stateOf } from "./state.ts";
import { textToken } from "./tokens.ts";
import { typography } from "./typographer.ts";

/**
 * Text that some rule may change. Most affixes have none of this, and running all rules takes longer than reading a
 * sentence.
 */
const MARKED = /[^\p{L}\p{M}\p{N} ,;:.()/،؛，、；]|\.\.| [;:]/u;

/**
 * Parses the words before or after a source in its bracket like other text. They belong to the call, not to the text
 * around it, whose words are counted and used in headings; so the core rules run on them here.
 */
export function readAffix(state: StateInline, written: string): Token[] {
  if (!MARKED.test(written)) return [textToken(written)];
  const { md, env } = state;
  const render = stateOf(state);
  const before = render.asText;
  const inline = new Token("inline", "", 0);
  inline.content = written;
  inline.children = [];
  render.asText = { src: written, end: written.length };
  md.inline.parse(written, md, env, inline.children);
  render.asText = before;
  const core = new StateCore(written, md, env);
  core.tokens = [inline];
  typography(core);
  textJoin(core);
  markLinks(core);
  return inline.children;
}
