import type MarkdownIt from "markdown-it";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import { endOfBracket, matchLabel } from "../citations/labels.ts";
import { endOfCall, parseCall } from "../citations/parse-call.ts";
import { short } from "../excerpt.ts";
import { callMarkup } from "./call-markup.ts";
import { callOf, pushCall, useOf } from "./calls.ts";
import {
  meansToCite,
  reportCall,
  reportNearLabel,
  reportUnclosed,
  reportUnread,
} from "./citation-problems.ts";
import { isInAddress, isInLink } from "./places.ts";
import { inRunningText } from "./running-text.ts";
import { isAsText, type RenderEnv, stateOf } from "./state.ts";

/**
 * `[@key]`, a plain bracket with a source's label or title, `[see @key, p. 4]`, and `@key` in running text. Links are
 * parsed first, and take precedence.
 */
export function citations(md: MarkdownIt): void {
  md.inline.ruler.after("link", "citation", call);
  md.inline.ruler.after("citation", "label", label);
  md.inline.ruler.after("label", "prefixed_citation", prefixedCall);
  md.inline.ruler.after("prefixed_citation", "running_text", inRunningText);
  md.renderer.rules.citation = (tokens, index, _options, env: RenderEnv) => {
    const token = tokens[index];
    return token ? callMarkup(callOf(token), { md, env, words: env.dateline.words }) : "";
  };
}

// In silent mode, markdown-it looks for the end of a link's text. Brackets are then plain text, so that a link whose
// words contain one remains a link.

const OPENED = /\[-?@/y;

const call: RuleInline = (state, silent) => {
  const { src, pos, posMax } = state;
  if (silent || src[pos] !== "[") return false;
  OPENED.lastIndex = pos;
  if (!OPENED.test(src) || OPENED.lastIndex > posMax || isInAddress(state)) return false;
  const end = endOfCall(src, pos, posMax);
  if (end === -1) {
    reportUnclosed(state);
    return false;
  }
  return readCall(state, end);
};

/** A bracket that begins with words: it cites if it names or announces a source. */
const prefixedCall: RuleInline = (state, silent) => {
  const { src, pos, posMax } = state;
  if (silent || src[pos] !== "[") return false;
  const render = stateOf(state);
  if (render.keys.size === 0 || isAsText(state)) return false;
  const end = endOfCall(src, pos, posMax);
  if (end === -1 || !meansToCite(src.slice(pos + 1, end), render)) return false;
  if (isInAddress(state)) return false;
  return readCall(state, end);
};

function readCall(state: Parameters<RuleInline>[0], end: number): boolean {
  const { src, pos } = state;
  const inner = src.slice(pos + 1, end);
  const { context } = stateOf(state);
  const items = reportCall(state, {
    inner,
    parsed: parseCall(inner, context.language),
    inLink: isInLink(state),
  });
  if (items.length === 0) {
    stateOf(state).asText = { src, end };
    return false;
  }
  pushCall(
    state,
    items.map((item) => useOf(state, item)),
  );
  state.pos = end + 1;
  return true;
}

const label: RuleInline = (state, silent) => {
  const { src, pos, posMax } = state;
  if (silent || src[pos] !== "[" || src[pos + 1] === "@" || isInLink(state)) return false;
  const labels = stateOf(state).labels();
  const { longest } = labels;
  if (longest === 0) return false;
  const end = endOfBracket(src, pos, Math.min(posMax, pos + longest));
  if (end === -1) return false;
  const written = src.slice(pos + 1, end);
  const match = matchLabel(state.md.utils.unescapeAll(written), labels);
  if (!match) return false;
  const after = src.slice(end + 1, Math.min(end + 3, posMax));
  const unfinished = UNFINISHED_LINK.find((sign) => after.startsWith(sign));
  if (!match.reference) {
    if (!unfinished) reportNearLabel(state, written, match);
    return false;
  }
  if (unfinished) {
    const hint = `Write [${short(written)}] without the “${unfinished}” after it.`;
    reportUnread(state, [match.reference.key], hint);
    return false;
  }
  pushCall(state, [{ key: match.reference.key }]);
  state.pos = end + 1;
  return true;
};

/** The start of a malformed link after a label: it is unclear whether a link or a citation was meant. */
const UNFINISHED_LINK = ["[]", "("] as const;
