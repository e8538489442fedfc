import { type CSSToken, TokenType } from "@csstools/css-tokenizer";
import { TOKENS } from "../tokens/token-names.ts";

/** A token that theme.css sets for whole pages, and the offset of its name. */
export interface SetToken {
  name: string;
  start: number;
}

/** Selectors of the whole page, in lower case. */
const PAGE: ReadonlySet<string> = new Set([":root", "html", "body", "*"]);

/** Tokens set in rules for whole pages: those belong in tokens.css. */
export function setTokens(tokens: readonly CSSToken[]): SetToken[] {
  const found: SetToken[] = [];
  let [prelude, depth, isPage] = ["", 0, false];
  for (const [type, text, start] of tokens) {
    if (type === TokenType.Comment) continue;
    if (type === TokenType.OpenCurly) {
      depth += 1;
      isPage = prelude.split(",").some((selector) => PAGE.has(selector.trim().toLowerCase()));
    }
    if (type === TokenType.CloseCurly) depth = Math.max(0, depth - 1);
    const isEnd = [TokenType.OpenCurly, TokenType.CloseCurly, TokenType.Semicolon].includes(type);
    if (type === TokenType.Colon && depth > 0 && isPage) {
      const name = prelude.trim().replace(/^--/, "");
      if (prelude.includes("--") && TOKENS.has(name))
        found.push({ name, start: start - prelude.trimStart().length });
    }
    prelude = isEnd ? "" : prelude + text;
    if (type === TokenType.CloseCurly) isPage = false;
  }
  return found;
}
