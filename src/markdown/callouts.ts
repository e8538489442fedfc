import { alert } from "@mdit/plugin-alert";
import type MarkdownIt from "markdown-it";
import type { RuleBlock } from "markdown-it/lib/parser_block.mjs";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import { QUOTED_BLOCKS } from "../vocabularies.ts";
import { type CalloutShape, shapeOf } from "./callout-shapes.ts";
import { stateOf } from "./state.ts";
import { tagToken } from "./tokens.ts";
import type { BlockSheet } from "./uses.ts";

/** `> [!NOTE]` and similar, and the other blocks of `callout-shapes.ts`. */
export function callouts(md: MarkdownIt): void {
  const { ruler } = md.block;
  const known = new Set(ruler.getRules(""));
  md.use(alert, {
    alertNames: [...QUOTED_BLOCKS],
    deep: true,
    openRender: (tokens, index) => `${shapeAt(tokens, index).open}\n`,
    closeRender: (tokens, index) => `${shapeAt(tokens, index).close}\n`,
    titleRender: (tokens, index, _options, env) => {
      const { title } = shapeAt(tokens, index);
      const words = title?.usual?.(stateOf({ env }).words);
      if (!title || words === undefined) return "";
      const name = title.class === undefined ? "" : ` class="${title.class}"`;
      return `<${title.tag}${name}>${md.utils.escapeHtml(words)}</${title.tag}>\n`;
    },
  });
  md.core.ruler.push("block_uses", noteUses);
  const rule = ruler.getRules("").find((each) => !known.has(each));
  if (rule)
    ruler.at("alert", restoringState(withTitle(rule)), {
      alt: ["paragraph", "reference", "blockquote", "list"],
    });
}

function shapeAt(tokens: readonly Token[], index: number): CalloutShape {
  return shapeOf(tokens[index]?.markup ?? "");
}

/** Notes the stylesheets of blocks; marks in a line note theirs themselves. */
const noteUses: RuleCore = ({ env, tokens }) => {
  const sheets = tokens.flatMap(({ type, markup }): BlockSheet[] => {
    if (type === "dl_open") return ["texts"];
    return type === "alert_open" ? [shapeOf(markup).sheet] : [];
  });
  if (sheets.length > 0) stateOf({ env }).uses.push({ blocks: [...new Set(sheets)] });
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

/** Without a title, the text on the first line becomes the first paragraph. */
function setTitle(
  tokens: Token[],
  first: number,
  { title, line }: { title: string; line: number },
): void {
  const own = tokens[first + 1];
  if (own?.type !== "alert_title") return;
  const shape = shapeOf(own.markup).title;
  const inline = new Token("inline", "", 0);
  inline.content = title;
  inline.children = [];
  inline.map = [line, line + 1];
  const type = shape ? "callout_title" : "paragraph";
  const attributes = shape?.class === undefined ? {} : { class: shape.class };
  const tag = shape?.tag ?? "p";
  const [open, close] = [
    tagToken(`${type}_open`, tag, 1, attributes),
    tagToken(`${type}_close`, tag, -1),
  ];
  for (const each of [open, close]) each.block = true;
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
