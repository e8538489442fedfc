import type MarkdownIt from "markdown-it";
import type { RuleInline, RuleInline2 } from "markdown-it/lib/parser_inline.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";

/**
 * Records where each text token is in its block, which markdown-it does not. It records ends, which stay valid when
 * markdown-it joins tokens.
 */
export function textOffsets(md: MarkdownIt): void {
  const Base = md.inline.State;
  md.inline.State = class extends Base {
    /** Where the text in `pending` begins. */
    from = 0;
    override pushPending(): Token {
      return withStart(super.pushPending(), this.from);
    }
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      return type === "text" ? withStart(token, this.pos) : token;
    }
  };
  md.inline.ruler.at("text", textRule);
  md.inline.ruler2.before("fragments_join", "text_offsets", recordEnds);
}

/** The offset in the block where a text token ends; undefined if unknown. */
export function endOfText({ meta }: Token): number | undefined {
  return (meta as { end?: number } | null)?.end;
}

function withStart(token: Token, from: number): Token {
  token.meta = { from };
  return token;
}

/**
 * Characters at which markdown-it tries its rules. Text extends to the next one, which is the most frequent search of
 * all.
 */
const SIGNS = "\n!#$%&*+-:<=>@[\\]^_`{}~";
const IS_SIGN = Uint8Array.from({ length: 0x80 }, (_, code) =>
  Number(SIGNS.includes(String.fromCharCode(code))),
);

/** markdown-it's `text`, the first inline rule, so it sees every place where text may begin. */
export const textRule: RuleInline = (state, silent) => {
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
 * Delimiters come as several tokens that all have the start of their run, so each begins where the one before ends,
 * including those that became emphasis. If two of a run did, one of them is an empty text token before the opening or
 * after the closing one.
 */
const recordEnds: RuleInline2 = ({ tokens }) => {
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
