import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";

/**
 * Sets `--` as an en dash, `---` as an em dash, `...` as an ellipsis, and apostrophes before words. In place of markdown-it's `replacements`,
 * which also makes © of the `(c)` that is a paragraph's name in a statute.
 */
export const dashes: RuleCore = ({ md, tokens }) => {
  if (!md.options.typographer) return;
  for (const { type, children } of tokens) {
    if (type === "inline" && children) setChildren(children);
  }
};

function setChildren(children: readonly Token[]): void {
  let inAutolink = false;
  for (const token of children) {
    if (token.type === "link_open") inAutolink = token.info === "auto";
    else if (token.type === "link_close") inAutolink = false;
    else if (token.type === "text" && !inAutolink)
      token.content = setApostrophes(setDashes(token.content));
  }
}

/** Longer runs, and dashes that touch a word on one side only (`--help`), stay as they are. */
export function setDashes(text: string): string {
  if (!text.includes("--") && !text.includes("...")) return text;
  return text
    .replace(/(?<!-)---(?!-)/g, "—")
    .replace(/(?<=^|\s)--(?=\s|$)|(?<=[^-\s])--(?=[^-\s])/g, "–")
    .replace(/(?<!\.)\.{3}(?!\.)/g, "…");
}

const LEFT_OUT = /(?<![\p{L}\p{N}'’])'(?=(?:\p{Nd}\p{Nd}s|tis|twas|til|em)(?![\p{L}\p{N}'’]))/giu;

/** Where letters are left out before a word, as in '90s and rock 'n' roll, quotation marks would be set. */
export function setApostrophes(text: string): string {
  if (!text.includes("'")) return text;
  return text.replace(LEFT_OUT, "’").replace(/(?<=\s)'n'(?=\s)/g, "’n’");
}
