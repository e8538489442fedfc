import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import { AT, keyAt } from "../citations/key.ts";
import { sourceLabelled } from "../citations/labels.ts";
import { endOfCall, parsePlace } from "../citations/parse-call.ts";
import { shortName } from "../citations/short-name.ts";
import { type CallUse, pushCall, useOf } from "./calls.ts";
import { knownItems } from "./citation-problems.ts";
import { isInAddress, isInLink } from "./places.ts";
import { isAsText, stateOf } from "./state.ts";

/** Where an @ may cite: not after `[`, which belongs to a bracket that was unclosed or not parsed. */
const AT_HERE = new RegExp(`(?<![[-])${AT}`, "uy");
/** The call follows the whole word: “Doe’s[1]”. */
const OWN = /['’]s(?![\p{L}\p{N}])/uy;
const SPACE_HERE = /[^\S\n]*\n?[^\S\n]*/y;

/**
 * `@key` and `@key [p. 30]` of a declared source become its name and its call. Any other @ is part of a handle or email
 * address, and stays text.
 */
export const inRunningText: RuleInline = (state, silent) => {
  const { src, pos, posMax } = state;
  if (silent || src[pos] !== "@" || isInLink(state)) return false;
  const { keys, inAlt, words } = stateOf(state);
  if (inAlt || keys.size === 0 || isAsText(state)) return false;
  AT_HERE.lastIndex = pos;
  if (!AT_HERE.test(src) || isInAddress(state)) return false;
  const named = keyAt(src, pos + 1);
  const reference = named && keys.get(named.key);
  // `@name@host` is a handle even if `name` is declared.
  if (!named || !reference || named.end > posMax || src[named.end] === "@") return false;
  OWN.lastIndex = named.end;
  const own = OWN.exec(src)?.[0] ?? "";
  const { uses, end } = withPlace(state, { key: named.key, intext: true }, named.end + own.length);
  state.pending += shortName(reference, words) + own;
  pushCall(state, uses);
  state.pos = end;
  return true;
};

/** Includes the locator in a bracket after the key. Returns where the whole ends. */
function withPlace(
  state: StateInline,
  use: CallUse,
  keyEnd: number,
): { uses: CallUse[]; end: number } {
  const alone = { uses: [use], end: keyEnd };
  const { src, posMax } = state;
  SPACE_HERE.lastIndex = keyEnd;
  SPACE_HERE.exec(src);
  const start = SPACE_HERE.lastIndex;
  if (src[start] !== "[" || start >= posMax) return alone;
  const end = endOfCall(src, start, posMax);
  if (end === -1 || src[end + 1] === "(") return alone;
  const inner = src.slice(start + 1, end);
  if (isOther(state, inner)) return alone;
  const read = parsePlace(inner, stateOf(state).context.language);
  if (!read) return alone;
  const first = { ...useOf(state, { key: use.key, ...read }), intext: true as const };
  const others = knownItems(state, read.items, start + 1).map((item) => useOf(state, item));
  return { uses: [first, ...others], end: end + 1 };
}

/** Whether a bracket is a link, or names a source by its label. */
function isOther({ env, md }: StateInline, inner: string): boolean {
  const { references } = env as { references?: Record<string, unknown> };
  const { labels } = stateOf({ env });
  if (sourceLabelled(md.utils.unescapeAll(inner), labels())) return true;
  return Object.hasOwn(references ?? {}, md.utils.normalizeReference(inner));
}
