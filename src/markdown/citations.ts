import type MarkdownIt from "markdown-it";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import { fragmentTo } from "../citations/ids.ts";
import { endOfBracket, matchLabel } from "../citations/labels.ts";
import { type NumberedUse, numberUses, type Use } from "../citations/number.ts";
import { endOfCall, parseCall } from "../citations/parse-call.ts";
import { short } from "../excerpt.ts";
import {
  reportCall,
  reportNearLabel,
  reportUnclosed,
  reportUnread,
  reportUnused,
} from "./citation-problems.ts";
import { closeUp, isInLink } from "./places.ts";
import { type RenderState, stateOf } from "./state.ts";
import { setDashes } from "./typographer.ts";
import { unread } from "./unread-citations.ts";
import { fill } from "./words.ts";

/** `[@key]` and the plain bracket whose text is a source's label or title. Links are read before, and win. */
export function citations(md: MarkdownIt): void {
  md.inline.ruler.after("link", "citation", call);
  md.inline.ruler.after("citation", "label", label);
  md.inline.ruler.after("label", "unread_citation", unread);
  md.renderer.rules.citation = (tokens, index, _options, env) =>
    render(tokens[index]?.meta as CallMeta, stateOf({ env }), md.utils.escapeHtml);
}

interface CallMeta {
  uses: readonly (Use | NumberedUse)[];
}

// In silent mode markdown-it looks for the end of a link's text: there a bracket is just a bracket, so that a link
// whose words hold one stays a link.

const call: RuleInline = (state, silent) => {
  const { src, pos, posMax } = state;
  if (silent || !src.startsWith("[@", pos) || pos + 1 >= posMax) return false;
  const end = endOfCall(src, pos, posMax);
  if (end === -1) {
    reportUnclosed(state);
    return false;
  }
  const inner = src.slice(pos + 1, end);
  const uses = reportCall(state, { inner, parsed: parseCall(inner), inLink: isInLink(state) });
  if (uses.length === 0) return false;
  pushCall(
    state,
    uses.map(({ key, locator }) =>
      locator === undefined
        ? { key }
        : { key, locator: setDashes(state.md.utils.unescapeAll(locator)) },
    ),
  );
  state.pos = end + 1;
  return true;
};

const label: RuleInline = (state, silent) => {
  const { src, pos, posMax } = state;
  if (silent || src[pos] !== "[" || src[pos + 1] === "@" || isInLink(state)) return false;
  const { labels } = stateOf(state);
  if (labels.entries.length === 0) return false;
  const end = endOfBracket(src, pos, Math.min(posMax, pos + labels.longest));
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
    const hint = `Write [${short(written)}] without the “${unfinished}” behind it.`;
    reportUnread(state, [match.reference.key], hint);
    return false;
  }
  pushCall(state, [{ key: match.reference.key }]);
  state.pos = end + 1;
  return true;
};

/** Behind a label, the beginning of a link that did not become one: whether it or a citation was meant is not for us to say. */
const UNFINISHED_LINK = ["[]", "("] as const;

function pushCall(state: StateInline, uses: readonly Use[]): void {
  closeUp(state);
  state.push("citation", "", 0).meta = { uses } satisfies CallMeta;
}

/** Gives calls their numbers, once notes stand where they are read. */
export const numberCitations: RuleCore = ({ env, tokens }) => {
  const state = stateOf({ env });
  const calls = tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === "citation");
  const uses = calls.flatMap(({ meta }) => (meta as CallMeta).uses);
  const { cited, numbered } = numberUses(uses, state.keys);
  let next = 0;
  for (const token of calls) {
    const count = (token.meta as CallMeta).uses.length;
    token.meta = { uses: numbered.slice(next, next + count).filter((use) => use !== undefined) };
    next += count;
  }
  state.citations.push(...cited);
  reportUnused(state);
};

function render(
  { uses }: CallMeta,
  { words }: RenderState,
  escapeHtml: (text: string) => string,
): string {
  const links = uses.map((use) => {
    if (!("number" in use)) return "";
    const { number, id, reference, locator } = use;
    const name = fill(words.source, { number, title: reference.title });
    const link = `<a id="${escapeHtml(id)}" href="${escapeHtml(fragmentTo(`source:${use.key}`))}" role="doc-noteref" aria-label="${escapeHtml(name)}">${number}</a>`;
    return locator === undefined ? link : link + escapeHtml(words.beforeLocator + locator);
  });
  return `<sup class="citation">[${links.join(escapeHtml(words.between))}]</sup>`;
}
