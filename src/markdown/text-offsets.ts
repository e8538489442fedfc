import type MarkdownIt from "markdown-it";
import type { RuleInline, RuleInline2 } from "markdown-it/lib/parser_inline.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";

/**
 * Records where each text token stands in its block: markdown-it keeps no places of inline text. Tokens end where
 * `endOfText` says, so that markdown-it may join them.
 */
export function textOffsets(md: MarkdownIt): void {
  const Base = md.inline.State;
  md.inline.State = class extends Base {
    /** Where the text that waits in `pending` begins. */
    from = 0;
    override pushPending(): Token {
      return begun(super.pushPending(), this.from);
    }
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      return type === "text" ? begun(token, this.pos) : token;
    }
  };
  md.inline.ruler.at("text", noting);
  md.inline.ruler2.before("fragments_join", "text_offsets", measure);
}

/** The offset in its block at which a text token ends; undefined where that is unknown. */
export function endOfText({ meta }: Token): number | undefined {
  return (meta as { end?: number } | null)?.end;
}

function begun(token: Token, from: number): Token {
  token.meta = { from };
  return token;
}

/** At these signs markdown-it's rules are asked: text goes on to the next of them, and is looked through most of all. */
const SIGNS = "\n!#$%&*+-:<=>@[\\]^_`{}~";
const IS_SIGN = Uint8Array.from({ length: 0x80 }, (_, code) =>
  Number(SIGNS.includes(String.fromCharCode(code))),
);

/** markdown-it's `text`, the first of all inline rules: it sees each place at which text may begin. */
export const noting: RuleInline = (state, silent) => {
  const { src, pos, posMax } = state;
  let end = pos;
  while (end < posMax && IS_SIGN[src.charCodeAt(end)] !== 1) end += 1;
  if (!silent && state.pending === "") (state as StateInline & { from: number }).from = pos;
  if (end === pos) return false;
  if (!silent) state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
};

/**
 * Markers of stress come as many tokens that say where their whole run begins: each begins where the one before ends, also
 * those that took. Of two asterisks that took, one is a text without signs, before the beginning or behind the end.
 */
const measure: RuleInline2 = ({ tokens }) => {
  let end: number | undefined;
  for (const token of tokens) {
    const own = (token.meta as { from?: number } | null)?.from;
    if (token.type === "text") {
      end = (end ?? own ?? 0) + token.content.length;
      token.meta = { end };
    } else if (own === undefined) end = undefined;
    else end = (end ?? own) + token.markup.length;
  }
  return true;
};
