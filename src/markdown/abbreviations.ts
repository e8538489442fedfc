import { abbr } from "@mdit/plugin-abbr";
import type MarkdownIt from "markdown-it";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { tagToken, textToken } from "./tokens.ts";

/** The plugin's abbreviations: each key has a `_` before it. */
type Abbreviations = Record<string, string>;

/**
 * `*[HTML]: HyperText Markup Language`. The plugin parses the definitions; finding them in the text is done here, since
 * the plugin copies a paragraph's tokens for every text it changes, which is quadratic.
 */
export function abbreviations(md: MarkdownIt): void {
  md.use(abbr);
  md.core.ruler.at("abbr_replace", explain);
}

const explain: RuleCore = ({ env, tokens }) => {
  const known = (env as { abbreviations?: Abbreviations }).abbreviations;
  if (!known) return;
  keepApart(tokens);
  const names = Object.keys(known).map((name) => name.slice(1));
  // Longest first, so that no abbreviation hides one that begins with it.
  names.sort((a, b) => b.length - a.length);
  const alternatives = names.map((name) => name.replace(/[.*+?^$()[\]{}|\\/]/g, "\\$&")).join("|");
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}_])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}_])`,
    "gu",
  );
  for (const token of tokens) {
    if (!token.children) continue;
    token.children = token.children.flatMap((child) =>
      child.type === "text" ? split(child, pattern, known) : [child],
    );
  }
};

/**
 * Between two lines of a list's item, a definition leaves two paragraphs. Those of a list without blank lines have no
 * tags, so that their words would run together.
 */
function keepApart(tokens: readonly Token[]): void {
  for (const [index, close] of tokens.entries()) {
    const open = tokens[index + 1];
    if (close.type !== "paragraph_close" || open?.type !== "paragraph_open") continue;
    for (const each of [tokens[index - 2], close, open, tokens[index + 3]])
      if (each) each.hidden = false;
  }
}

function split(token: Token, pattern: RegExp, known: Abbreviations): Token[] {
  const parts: Token[] = [];
  let last = 0;
  for (const { 0: name, index } of token.content.matchAll(pattern)) {
    if (index > last) parts.push(textToken(token.content.slice(last, index), token.level));
    parts.push(
      tagToken("abbr_open", "abbr", 1, { title: known[`_${name}`] ?? "" }),
      textToken(name, token.level),
      tagToken("abbr_close", "abbr", -1),
    );
    last = index + name.length;
  }
  if (last === 0) return [token];
  if (last < token.content.length) parts.push(textToken(token.content.slice(last), token.level));
  return parts;
}
