import { footnote } from "@mdit/plugin-footnote";
import type MarkdownIt from "markdown-it";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import { backLinkLetter } from "../citations/ids.ts";
import { type FindNear, nearestIn } from "../citations/nearest.ts";
import { fill } from "./fill.ts";
import type { Note, NoteCall } from "./place-notes.ts";
import { closeUp, placeOf, startingWith } from "./places.ts";
import { isShown, type RenderEnv, type RenderState, report, stateOf } from "./state.ts";

/**
 * `[^n]` and `[^n]: text`. The plugin parses the definitions; the rest is done here, so that a note called only by a
 * dropped note is dropped too, and no call is parsed twice.
 */
export function notes(md: MarkdownIt): void {
  md.use(footnote);
  // `^[…]` starts a new parser for each level, which the nesting limit does not restrict.
  md.inline.ruler.disable("footnoteInline");
  md.inline.ruler.at("footnote_ref", startingWith("[", noteCall));
  md.core.ruler.disable("footnoteTail");
  const { rules } = md.renderer;
  rules.footnote_ref = (tokens, index, _options, env) =>
    renderCall(tokens[index]?.meta as NoteCall, stateOf({ env }));
  rules.notes_open = (_tokens, _index, _options, env) => {
    const title = md.utils.escapeHtml(stateOf({ env }).words.notes);
    return `<section class="notes" role="doc-endnotes" aria-labelledby="notes">\n<h2 id="notes">${title}</h2>\n<ol>\n`;
  };
  rules.notes_close = () => "</ol>\n</section>\n";
  rules.note_open = (tokens, index) => `<li id="note:${tokens[index]?.info}" class="note">\n`;
  rules.note_close = () => "</li>\n";
  rules.note_back = (tokens, index, _options, env) =>
    renderBack(tokens[index]?.meta as Note, stateOf({ env }));
}

const CALL = /\[\^([^\s[\]]{1,200})\]/y;

const noteCall: RuleInline = (state, silent) => {
  CALL.lastIndex = state.pos;
  const [written, label] = CALL.exec(state.src) ?? [];
  if (!written || !label || CALL.lastIndex > state.posMax) return false;
  const defined = (state.env as RenderEnv).footnotes?.refs ?? {};
  if (!Object.hasOwn(defined, `:${label}`)) {
    if (!silent) reportUnknown(state.env, placeOf(state.env, state.src, state.pos), label, defined);
    return false;
  }
  if (!silent) {
    closeUp(state);
    state.push("footnote_ref", "", 0).meta = { label } satisfies NoteCall;
  }
  state.pos += written.length;
  return true;
};

const UNKNOWN = { severity: "warning", rule: "note/unknown" } as const;

function reportUnknown(
  env: unknown,
  place: ReturnType<typeof placeOf>,
  label: string,
  defined: Record<string, number>,
): void {
  const state = stateOf({ env });
  const near = isShown(state, UNKNOWN) ? nearNote(state, defined)(label)?.word : undefined;
  report(state, place, {
    ...UNKNOWN,
    message: `The note “${label}” does not exist, so readers see its call as text`,
    hint: near
      ? `Did you mean [^${near}]?`
      : `Write the note as a separate paragraph: [^${label}]: The note's text.`,
  });
}

/** All notes are known before the first call is parsed. */
function nearNote(state: RenderState, defined: Record<string, number>): FindNear {
  state.nearNote ??= nearestIn(Object.keys(defined).map((each) => each.slice(1)));
  return state.nearNote;
}

function callId(number: number, nth: number): string {
  return nth === 1 ? `note-call:${number}` : `note-call:${number}:${nth}`;
}

function renderCall({ number = 0, nth = 1 }: NoteCall, { words }: RenderState): string {
  const name = fill(words.note, { number });
  return `<sup class="note-call"><a id="${callId(number, nth)}" href="#note:${number}" role="doc-noteref" aria-label="${name}">${number}</a></sup>`;
}

function renderBack({ number, calls }: Note, { words }: RenderState): string {
  const links = Array.from({ length: calls }, (_, index) => {
    const letter = calls > 1 ? backLinkLetter(index) : "";
    const name = fill(calls > 1 ? words.backTo : words.back, { number, letter });
    return `<a href="#${callId(number, index + 1)}" role="doc-backlink" aria-label="${name}">↩${letter && ` ${letter}`}</a>`;
  });
  return ` ${links.join(" ")}`;
}
