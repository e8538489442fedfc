import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import { type RenderState, report, stateOf } from "./state.ts";

/** A note that is called at least once. */
export interface Note {
  /** By first call, from 1. */
  number: number;
  calls: number;
  tokens: Token[];
}

/** The meta of a call's token: the number of its note, and the call's index among the note's calls, from 1. */
export interface NoteCall {
  label: string;
  number?: number;
  nth?: number;
}

/** Moves the notes that are called to the end of the text, by first call, and drops the others. */
export const placeNotes: RuleCore = (core) => {
  const { body, definitions, repeated } = separate(core.tokens);
  if (definitions.size === 0) return;
  const called = new Map<string, Note>();
  numberCalls(body, definitions, called);
  // A note may call further notes, so the map grows during iteration.
  for (const note of called.values()) numberCalls(note.tokens, definitions, called);
  reportUncalled(stateOf(core), definitions, called);
  for (const { label, tokens } of repeated) reportRepeated(stateOf(core), label, tokens);
  core.tokens = called.size === 0 ? body : [...body, ...listOf([...called.values()])];
};

function separate(tokens: readonly Token[]) {
  const body: Token[] = [];
  const definitions = new Map<string, Token[]>();
  const repeated: { label: string; tokens: Token[] }[] = [];
  // Definitions may be nested.
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const { label } = token.meta as NoteCall;
      const inside: Token[] = [];
      if (definitions.has(label)) repeated.push({ label, tokens: inside });
      else definitions.set(label, inside);
      open.push(inside);
    } else if (token.type === "footnote_reference_close") {
      open.pop();
    } else {
      (open.at(-1) ?? body).push(token);
    }
  }
  return { body, definitions, repeated };
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
    reportUnseen(state, tokens, {
      message: `The note “${label}” is never called, so readers don't see it`,
      hint: `Write [^${label}] where it belongs, or delete the note.`,
    });
  }
}

function reportRepeated(state: RenderState, label: string, tokens: readonly Token[]): void {
  reportUnseen(state, tokens, {
    message: `There is already a note “${label}” above, so readers don't see this one`,
    hint: "Rename this note and its call, as in [^2].",
  });
}

function reportUnseen(
  state: RenderState,
  tokens: readonly Token[],
  said: { message: string; hint: string },
): void {
  const line = tokens.find(({ map }) => map)?.map?.[0] ?? 0;
  report(state, { line, column: 0 }, { severity: "warning", rule: "note/unused", ...said });
}

function listOf(list: readonly Note[]): Token[] {
  const items = list.flatMap((note) => {
    const back = tokenOf("note_back", 0, note);
    const last = note.tokens.at(-1);
    // Put the back-links in the note's last line.
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
