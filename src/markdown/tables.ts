import type MarkdownIt from "markdown-it";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { stateOf } from "./state.ts";
import { textOf } from "./text.ts";
import { fill } from "./words.ts";

/** Tables scroll in a region of their own, which the keyboard reaches and whose name tells it from others. */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push("tables", nameTables);
  md.renderer.rules.table_open = (tokens, index) =>
    `<section class="table" tabindex="0" aria-label="${md.utils.escapeHtml(String(tokens[index]?.meta ?? ""))}">\n<table>\n`;
  md.renderer.rules.table_close = () => "</table>\n</section>\n";
  md.core.ruler.push("table_cells", prepareCells);
}

const LONGEST_NAME = 120;

const nameTables: RuleCore = ({ env, tokens }) => {
  const { words } = stateOf({ env });
  const named = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "table_open") continue;
    const columns = columnsOf(tokens, index, words.beforeLocator)
      .slice(0, LONGEST_NAME)
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

/** Headers say that they are of a column; columns are aligned by a class, since pages allow no inline styles. */
const prepareCells: RuleCore = ({ tokens }) => {
  for (const token of tokens) {
    if (token.type !== "th_open" && token.type !== "td_open") continue;
    const side = /^text-align:(\w+)$/.exec(String(token.attrGet("style") ?? ""))?.[1];
    token.attrs = [
      ...(token.type === "th_open" ? [["scope", "col"] satisfies [string, string]] : []),
      ...(side ? [["class", `align-${side}`] satisfies [string, string]] : []),
    ];
  }
};
