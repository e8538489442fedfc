import type MarkdownIt from "markdown-it";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { fill } from "./fill.ts";
import { stateOf } from "./state.ts";
import { textOf } from "./text.ts";

/**
 * Puts each table into a box that scrolls. The region inside it, which the keyboard reaches, has a unique name; CSS
 * removes it while there is nothing to scroll.
 */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push("tables", nameTables);
  md.renderer.rules.table_open = (tokens, index) =>
    `<div class="table"><section tabindex="0" aria-label="${md.utils.escapeHtml(String(tokens[index]?.meta ?? ""))}">\n<table>\n`;
  md.renderer.rules.table_close = () => "</table>\n</section></div>\n";
  md.core.ruler.push("table_cells", prepareCells);
}

const MAX_NAME_CHARACTERS = 120;

const nameTables: RuleCore = ({ env, tokens }) => {
  const { words } = stateOf({ env });
  const named = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "table_open") continue;
    const columns = columnsOf(tokens, index, words.beforeLocator)
      .slice(0, MAX_NAME_CHARACTERS)
      .toWellFormed();
    const name = fill(words.table, { columns }).replace(/[\s:：]+$/, "");
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    token.meta = count > 1 ? `${name} (${count})` : name;
  }
};

function columnsOf(tokens: readonly Token[], tableOpen: number, comma: string): string {
  const names: string[] = [];
  for (let index = tableOpen; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.type === "thead_close") break;
    if (token?.type === "inline") names.push(textOf(token.children ?? []));
  }
  return names.filter(Boolean).join(comma);
}

/**
 * Sets the scope of headers. Columns are aligned by class, since pages allow no inline styles. An empty header is a
 * plain cell. The cells of the first column are headers of their rows if they tell them apart.
 */
const prepareCells: RuleCore = ({ tokens }) => {
  let rowsAreNamed = false;
  for (const [index, open] of tokens.entries()) {
    if (open.type === "table_open") rowsAreNamed = hasNamedRows(tokens, index);
    if (open.type !== "th_open" && open.type !== "td_open") continue;
    const [inline, close] = [tokens[index + 1], tokens[index + 2]];
    if (!inline || !close) continue;
    const ofRow = rowsAreNamed && open.type === "td_open" && isFirst(tokens, index);
    const isHeader = (open.type === "th_open" || ofRow) && inline.content !== "";
    const side = /^text-align:(\w+)$/.exec(String(open.attrGet("style") ?? ""))?.[1];
    open.tag = isHeader ? "th" : "td";
    close.tag = open.tag;
    open.attrs = [
      ...(isHeader ? [["scope", ofRow ? "row" : "col"] satisfies [string, string]] : []),
      ...(side ? [["class", `align-${side}`] satisfies [string, string]] : []),
    ];
  }
};

function isFirst(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.type === "tr_open";
}

/**
 * Whether the first column names the rows: its header alone is empty, or its cells all differ. A single row needs no name.
 */
function hasNamedRows(tokens: readonly Token[], tableOpen: number): boolean {
  const { headers, firsts } = textsOf(tokens, tableOpen);
  const [first, ...others] = headers;
  if (others.every((content) => content === "")) return false;
  if (first === "") return true;
  return firsts.length > 1 && firsts.every(Boolean) && new Set(firsts).size === firsts.length;
}

/** The headers of a table, and the first cell of each row below them. */
function textsOf(tokens: readonly Token[], tableOpen: number) {
  const headers: string[] = [];
  const firsts: string[] = [];
  for (let at = tableOpen; tokens[at] && tokens[at]?.type !== "table_close"; at += 1) {
    const content = tokens[at + 1]?.content ?? "";
    if (tokens[at]?.type === "th_open") headers.push(content);
    if (tokens[at]?.type === "td_open" && isFirst(tokens, at)) firsts.push(content);
  }
  return { headers, firsts };
}
