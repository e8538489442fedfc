import type MarkdownIt from "markdown-it";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import { startingWith } from "./places.ts";
import { stateOf } from "./state.ts";

/** Elements that Markdown has no sign for. As in GitHub's Markdown, they are written as tags, without attributes. */
export const MARK_TAGS = ["kbd", "small", "sub", "sup"] as const;

/** `H~2~O`, `x^2^`, and `<kbd>Ctrl</kbd>`, `<small>`, `<sub>` and `<sup>`. */
export function smallMarks(md: MarkdownIt): void {
  md.inline.ruler.before("strikethrough", "superscript", startingWith("^", script("^", "sup")));
  md.inline.ruler.before("strikethrough", "subscript", startingWith("~", script("~", "sub")));
  md.inline.ruler.before("autolink", "mark_tags", startingWith("<", markTag));
}

/** Letters, digits and signs of one formula or ordinal: in `3~5, 7~9`, nothing is set low. */
const SCRIPT = "[\\p{L}\\p{M}\\p{N}+−–()=′″.·-]{1,30}";
/** What a script may follow; at the start of a word, both signs are text. */
const BASE = /[\p{L}\p{M}\p{N})\]′″]/u;

function script(sign: "^" | "~", tag: "sup" | "sub"): RuleInline {
  const written = RegExp.escape(sign);
  const pattern = new RegExp(`${written}(${SCRIPT})${written}(?!${written})`, "uy");
  return (state, silent) => {
    const { src, pos, posMax } = state;
    if (!BASE.test(src[pos - 1] ?? "")) return false;
    pattern.lastIndex = pos;
    const [whole, text] = pattern.exec(src) ?? [];
    if (whole === undefined || text === undefined || pos + whole.length > posMax) return false;
    if (!silent) {
      stateOf(state).uses.push({ blocks: ["texts"] });
      state.push(`${tag}_open`, tag, 1);
      state.push("text", "", 0).content = text;
      state.push(`${tag}_close`, tag, -1);
    }
    state.pos += whole.length;
    return true;
  };
}

/** Whether `text` at `at` would be read as a script; what follows it may be markup that ends one. */
export function mayBeScript(text: string, at: number): boolean {
  const sign = RegExp.escape(text[at] ?? "");
  if (at > 0 && !BASE.test(text[at - 1] ?? "")) return false;
  return new RegExp(`^${sign}${SCRIPT}(?:${sign}|$)`, "u").test(text.slice(at, at + 40));
}

const TAG = new RegExp(`<(${MARK_TAGS.join("|")})>`, "y");

const markTag: RuleInline = (state, silent) => {
  const { src, pos, posMax } = state;
  TAG.lastIndex = pos;
  const [open, tag] = TAG.exec(src) ?? [];
  if (open === undefined || tag === undefined) return false;
  const close = `</${tag}>`;
  const from = pos + open.length;
  const to = endOf(state, close, from);
  if (to <= from || to + close.length > posMax) return false;
  if (!silent) {
    stateOf(state).uses.push({ blocks: ["texts"] });
    state.push(`${tag}_open`, tag, 1);
    state.pos = from;
    state.posMax = to;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
    state.push(`${tag}_close`, tag, -1);
  }
  state.pos = to + close.length;
  return true;
};

/** Where no further end tag follows: a text with thousands of start tags is searched once. */
const exhausted = new WeakMap<StateInline, Set<string>>();

function endOf(state: StateInline, close: string, from: number): number {
  const missing = exhausted.get(state) ?? new Set();
  if (missing.has(close)) return -1;
  const end = state.src.indexOf(close, from);
  if (end === -1) exhausted.set(state, missing.add(close));
  return end;
}
