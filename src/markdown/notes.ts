import { footnote } from "@mdit/plugin-footnote";
import type MarkdownIt from "markdown-it";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import Token from "markdown-it/lib/token.mjs";
import { backLinkLetter } from "../citations/ids.ts";
import { nearest } from "../citations/nearest.ts";
import { closeUp, placeOf } from "./places.ts";
import { type RenderEnv, type RenderState, report, stateOf } from "./state.ts";
import { fill } from "./words.ts";

interface Note {
  number: number;
  calls: number;
  tokens: Token[];
}

/** Of a call: which of a note's calls it is, from 1. */
interface NoteCall {
  label: string;
  number?: number;
  nth?: number;
}

/**
 * `[^n]` and `[^n]: text`. The plugin reads the definitions; the rest is ours, so that a note that only a dropped
 * note calls is dropped too, and so that no call is read twice.
 */
export function notes(md: MarkdownIt): void {
  md.use(footnote);
  // `^[…]` reads its text by a parser of its own for each level, which no limit of nesting holds.
  md.inline.ruler.disable("footnoteInline");
  md.inline.ruler.at("footnote_ref", noteCall);
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

function reportUnknown(
  env: unknown,
  place: ReturnType<typeof placeOf>,
  label: string,
  defined: Record<string, number>,
): void {
  const near = nearest(
    label,
    Object.keys(defined).map((each) => each.slice(1)),
  );
  report(stateOf({ env }), place, {
    severity: "warning",
    rule: "note/unknown",
    message: `The note “${label}” is not written anywhere, so its call stands as text`,
    hint: near
      ? `Did you mean [^${near}]?`
      : `Write the note in a paragraph of its own: [^${label}]: The note’s text.`,
  });
}

/** Takes the notes out of the text and puts those that are called at its end, by first call. */
export const placeNotes: RuleCore = (core) => {
  const { body, definitions } = separate(core.tokens);
  if (definitions.size === 0) return;
  const called = new Map<string, Note>();
  numberCalls(body, definitions, called);
  // A note may call another: the list grows while it is walked.
  for (const note of called.values()) numberCalls(note.tokens, definitions, called);
  reportUncalled(stateOf(core), definitions, called);
  core.tokens = called.size === 0 ? body : [...body, ...listOf([...called.values()])];
};

function separate(tokens: readonly Token[]) {
  const body: Token[] = [];
  const definitions = new Map<string, Token[]>();
  // A definition may hold another.
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const { label } = token.meta as NoteCall;
      const inside: Token[] = [];
      if (!definitions.has(label)) definitions.set(label, inside);
      open.push(inside);
    } else if (token.type === "footnote_reference_close") {
      open.pop();
    } else {
      (open.at(-1) ?? body).push(token);
    }
  }
  return { body, definitions };
}

function numberCalls(
  tokens: readonly Token[],
  definitions: ReadonlyMap<string, Token[]>,
  called: Map<string, Note>,
): void {
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type !== "footnote_ref") continue;
    const { label } = token.meta as NoteCall;
    const note = called.get(label) ?? {
      number: called.size + 1,
      calls: 0,
      tokens: definitions.get(label) ?? [],
    };
    called.set(label, note);
    note.calls += 1;
    token.meta = { label, number: note.number, nth: note.calls };
  }
}

function reportUncalled(
  state: RenderState,
  definitions: ReadonlyMap<string, Token[]>,
  called: ReadonlyMap<string, Note>,
): void {
  for (const [label, tokens] of definitions) {
    if (called.has(label)) continue;
    report(
      state,
      { line: tokens.find(({ map }) => map)?.map?.[0] ?? 0, column: 0 },
      {
        severity: "warning",
        rule: "note/unused",
        message: `The note “${label}” is never called, so readers do not see it`,
        hint: `Write [^${label}] where it belongs, or remove the note.`,
      },
    );
  }
}

function listOf(list: readonly Note[]): Token[] {
  const items = list.flatMap((note) => {
    const back = tokenOf("note_back", 0, note);
    const last = note.tokens.at(-1);
    // The way back stands in the note's last line.
    const inside =
      last?.type === "paragraph_close"
        ? [...note.tokens.slice(0, -1), back, last]
        : [...note.tokens, back];
    return [tokenOf("note_open", 1, note), ...inside, tokenOf("note_close", -1, note)];
  });
  return [tokenOf("notes_open", 1), ...items, tokenOf("notes_close", -1)];
}

function tokenOf(type: string, nesting: -1 | 0 | 1, meta?: Note): Token {
  const token = new Token(type, "", nesting);
  token.block = true;
  token.meta = meta ?? null;
  token.info = String(meta?.number ?? "");
  return token;
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
