import { alert } from "@mdit/plugin-alert";
import type MarkdownIt from "markdown-it";
import type { RuleBlock } from "markdown-it/lib/parser_block.mjs";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import { CALLOUTS, type Callout } from "../vocabularies.ts";
import { stateOf } from "./state.ts";
import { tagToken } from "./tokens.ts";

/** Words from the article itself, set large beside it; they have no title. */
export const PULL_QUOTE = "quote";

/**
 * `> [!NOTE]` and similar, `> [!FACT]` for a fact box and `> [!QUOTE]` for a pull quote. The role is `note`, since an
 * `aside` would be a landmark, and several of one name get in the way.
 */
export function callouts(md: MarkdownIt): void {
  const { ruler } = md.block;
  const known = new Set(ruler.getRules(""));
  md.use(alert, {
    alertNames: [...CALLOUTS, PULL_QUOTE],
    deep: true,
    openRender: (tokens, index) =>
      tokens[index]?.markup === PULL_QUOTE
        ? '<blockquote class="pull-quote">\n'
        : `<div class="callout callout-${tokens[index]?.markup}" role="note">\n`,
    closeRender: (tokens, index) =>
      tokens[index]?.markup === PULL_QUOTE ? "</blockquote>\n" : "</div>\n",
    titleRender: (tokens, index, _options, env) => {
      if (tokens[index]?.markup === PULL_QUOTE) return "";
      const title = stateOf({ env }).words.callouts[tokens[index]?.markup as Callout];
      return `<p class="callout-title">${md.utils.escapeHtml(title)}</p>\n`;
    },
  });
  md.core.ruler.push("callout_uses", noteUse);
  const rule = ruler.getRules("").find((each) => !known.has(each));
  if (rule)
    ruler.at("alert", restoringState(withTitle(rule)), {
      alt: ["paragraph", "reference", "blockquote", "list"],
    });
}

const noteUse: RuleCore = ({ env, tokens }) => {
  if (tokens.some(({ type }) => type === "alert_open"))
    stateOf({ env }).uses.push({ blocks: true });
};

/** Obsidian's sign for folding may follow the name, and is ignored. If a bracket follows, the name is a link. */
const MARKED = /^(>[ \t]*\[![a-z]+\])[+-]?(?:[ \t]+(.*)|([^\s([+-].*))?$/i;

/** `> [!NOTE] A title`: the plugin's rule reads the line without its title, which then replaces the default one. */
function withTitle(rule: RuleBlock): RuleBlock {
  return (state, startLine, endLine, silent) => {
    const { bMarks, eMarks, tShift, src, tokens } = state;
    const start = (bMarks[startLine] ?? 0) + (tShift[startLine] ?? 0);
    const end = eMarks[startLine] ?? start;
    const marked = src[start] === ">" && MARKED.exec(src.slice(start, end));
    if (!marked) return rule(state, startLine, endLine, silent);
    const [, mark = "", spaced, glued] = marked;
    const first = tokens.length;
    eMarks[startLine] = start + mark.length;
    const read = rule(state, startLine, endLine, silent);
    eMarks[startLine] = end;
    const title = (spaced ?? glued ?? "").trim();
    if (read && !silent && title !== "") setTitle(tokens, first, { title, line: startLine });
    return read;
  };
}

/** A pull quote has no title, so the text on its first line becomes its first paragraph. */
function setTitle(
  tokens: Token[],
  first: number,
  { title, line }: { title: string; line: number },
): void {
  const own = tokens[first + 1];
  if (own?.type !== "alert_title") return;
  const inline = new Token("inline", "", 0);
  inline.content = title;
  inline.children = [];
  inline.map = [line, line + 1];
  const type = own.markup === PULL_QUOTE ? "paragraph" : "callout_title";
  const attributes = own.markup === PULL_QUOTE ? {} : { class: "callout-title" };
  const [open, close] = [
    tagToken(`${type}_open`, "p", 1, attributes),
    tagToken(`${type}_close`, "p", -1),
  ];
  for (const tag of [open, close]) tag.block = true;
  tokens.splice(first + 1, 1, open, inline, close);
}

/** In silent mode the plugin leaves the state changed, and the parser would never end. */
function restoringState(rule: RuleBlock): RuleBlock {
  return (state, startLine, endLine, silent) => {
    const { lineMax, parentType } = state;
    const begins = rule(state, startLine, endLine, silent);
    if (silent) {
      state.lineMax = lineMax;
      state.parentType = parentType;
    }
    return begins;
  };
}
