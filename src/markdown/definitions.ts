import type { RuleBlock } from "markdown-it/lib/parser_block.mjs";
import reference from "markdown-it/lib/rules_block/reference.mjs";
import { endOfBracket, sourceLabelled } from "../citations/labels.ts";
import { parseCall } from "../citations/parse-call.ts";
import { stateOf } from "./state.ts";

/**
 * Link definitions as in CommonMark (https://spec.commonmark.org/0.31.2/#link-reference-definitions), except lines that
 * begin with a citation: `[Source]: …`, `[@key]: …` and `[see @key]: …` of declared sources, if no URL follows. A
 * definition would swallow the sentence. `[^a b]: …` is a malformed note.
 */
export const definitions: RuleBlock = (state, startLine, endLine, silent) =>
  isNotDefinition(state, startLine) ? false : reference(state, startLine, endLine, silent);

/** A note's name with a space would define a link, and the note's call would lead to the note's first word. */
const SPACED_NOTE = /^\[\^[^[\]\n]*[ \t][^[\]\n]*\]:/;

function isNotDefinition(state: Parameters<RuleBlock>[0], line: number): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src[start] !== "[") return false;
  if (state.src[start + 1] === "^") {
    const end = Math.min(state.eMarks[line] ?? start, start + MAX_NAME_CHARACTERS);
    return SPACED_NOTE.test(state.src.slice(start, end));
  }
  return beginsWithCitation(state, line);
}

const MAX_NAME_CHARACTERS = 200;

const ADDRESS = /^\s*(<|[a-z][a-z0-9+.-]*:|[/#.]|$)/i;

function beginsWithCitation(state: Parameters<RuleBlock>[0], line: number): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src[start] !== "[") return false;
  const { keys, labels, context } = stateOf(state);
  const end = endOfBracket(state.src, start, state.eMarks[line] ?? start);
  if (end === -1 || state.src[end + 1] !== ":") return false;
  if (ADDRESS.test(state.src.slice(end + 2, state.eMarks[line]))) return false;
  const inner = state.src.slice(start + 1, end);
  if (inner.includes("@")) {
    const parsed = parseCall(inner, context.language);
    if ("items" in parsed && parsed.items.some(({ key }) => keys.has(key))) return true;
  }
  return sourceLabelled(state.md.utils.unescapeAll(inner), labels()) !== undefined;
}
