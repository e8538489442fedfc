import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import { endOfCall, parseCall } from "../citations/parse-call.ts";
import { short } from "../excerpt.ts";
import { declaredIn, reportUnread } from "./citation-problems.ts";
import { isInLink } from "./places.ts";
import { stateOf } from "./state.ts";

/** What Pandoc reads beside `[@key]`, and we do not: `[see @key, p. 3]`, `[-@key]`. */
export const unread: RuleInline = (state, silent) => {
  const { src, pos, posMax } = state;
  if (silent || src[pos] !== "[" || src[pos + 1] === "@" || isInLink(state)) return false;
  const render = stateOf(state);
  if (render.keys.size === 0) return false;
  const end = endOfCall(src, pos, posMax);
  if (end === -1) return false;
  const inner = src.slice(pos + 1, end);
  const named = declaredIn(inner, render);
  const [first] = named;
  if (!first) return false;
  const fromFirst = inner.slice(first.at).trimEnd().replace(/\s+/g, " ");
  const call =
    "items" in parseCall(fromFirst) ? fromFirst : named.map(({ key }) => `@${key}`).join("; ");
  const keys = named.map(({ key }) => key);
  reportUnread(state, keys, `Write [${short(call)}]; other words stand outside the bracket.`);
  return false;
};
