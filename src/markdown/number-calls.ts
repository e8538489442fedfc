import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { append } from "../append.ts";
import { withoutRepeats } from "../citations/groups.ts";
import { numberUses } from "../citations/number.ts";
import { type CitationStyle, STYLE_RULE } from "../citations/style/types.ts";
import { callOf } from "./calls.ts";
import { reportUnused } from "./citation-problems.ts";
import { type RenderState, stateOf } from "./state.ts";
import { writeInStyle } from "./styled-calls.ts";

/** Numbers the calls, after notes have moved to their place. First merges adjacent calls. */
export const numberCitations: RuleCore = ({ env, tokens }) => {
  const state = stateOf({ env });
  const calls: Token[] = [];
  for (const token of tokens) {
    if (token.children?.some(({ type }) => type === "citation")) {
      token.children = joined(token.children);
      append(
        calls,
        token.children.filter(({ type }) => type === "citation"),
      );
    }
  }
  for (const call of calls) callOf(call).uses = withoutRepeats(callOf(call).uses);
  const uses = calls.flatMap((call) => callOf(call).uses);
  const { cited, numbered } = numberUses(uses, state.keys);
  let next = 0;
  for (const call of calls) {
    const meta = callOf(call);
    const end = next + meta.uses.length;
    meta.numbered = numbered.slice(next, end).filter((use) => use !== undefined);
    next = end;
  }
  const { style } = state.context;
  const styled = style && calls.length > 0 ? writeInStyle(style, calls, cited) : { sources: cited };
  append(state.citations, styled.sources);
  if (style && "problem" in styled) reportStyle(state, style, styled.problem);
  reportUnused(state);
};

/**
 * A problem of a style in the content folder is reported in its file, not in the article that happened to meet it
 * first.
 */
function reportStyle(state: RenderState, { name, isFile }: CitationStyle, problem = ""): void {
  const { file, firstLine: line } = state.context;
  const place = isFile ? { file: name, line: 1 } : { file, line };
  state.problems.add({
    ...place,
    column: 1,
    severity: "error",
    rule: isFile ? STYLE_RULE : "citation/style",
    message: `The citation style fails at a source: citeproc reports “${problem}”`,
    hint: isFile
      ? "The file was changed, or is for a different program: download it again."
      : `Simplify the sources of this article, or delete \`style: ${name}\` in publication.yaml.`,
  });
}

/** Merges a call into one right before it; the space between them was removed in parsing. */
function joined(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    const before = kept.at(-1);
    if (token.type === "citation" && before?.type === "citation") {
      append(callOf(before).uses, callOf(token).uses);
    } else {
      kept.push(token);
    }
  }
  return kept;
}
