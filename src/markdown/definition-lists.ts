import type MarkdownIt from "markdown-it";
import type { RuleBlock } from "markdown-it/lib/parser_block.mjs";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import deflist from "markdown-it-deflist";

/** A term, and below it each meaning after `: `, as in Pandoc: https://pandoc.org/MANUAL.html#definition-lists */
export function definitionLists(md: MarkdownIt): void {
  const { ruler } = md.block;
  const known = new Set(ruler.getRules(""));
  md.use(deflist);
  const rule = ruler.getRules("").find((each) => !known.has(each));
  if (rule)
    ruler.at("deflist", withColons(rule), { alt: ["paragraph", "reference", "blockquote"] });
}

/** The plugin also takes `~`, with which news copy begins a rough number: `~ 20 ships`. */
function withColons(rule: RuleBlock): RuleBlock {
  return (state, startLine, endLine, silent) => {
    if (!silent && !isMeaning(state, startLine, endLine)) return false;
    return rule(state, startLine, endLine, silent);
  };
}

/** Whether the next line with text begins with a colon and a space; at most one empty line lies between. */
function isMeaning(state: StateBlock, line: number, endLine: number): boolean {
  const below = state.isEmpty(line + 1) ? line + 2 : line + 1;
  if (below >= endLine) return false;
  const start = (state.bMarks[below] ?? 0) + (state.tShift[below] ?? 0);
  return MEANING.test(state.src.slice(start, start + MAX_SPACES));
}

const MEANING = /^:[ \t]+\S/;
const MAX_SPACES = 20;
