import { TokenType, tokenize } from "@csstools/css-tokenizer";
import { LIMITS, raising } from "../../limits.ts";

const OPENING: ReadonlySet<string> = new Set([
  TokenType.Function,
  TokenType.OpenCurly,
  TokenType.OpenParen,
  TokenType.OpenSquare,
]);
const CLOSING: ReadonlySet<string> = new Set([
  TokenType.CloseCurly,
  TokenType.CloseParen,
  TokenType.CloseSquare,
]);

/** Where a stylesheet nests deeper than the parser can follow: lightningcss would end the whole program. */
export function tooDeepAt(css: string): number | undefined {
  let depth = 0;
  for (const [type, , start] of tokenize({ css })) {
    if (CLOSING.has(type)) depth = Math.max(0, depth - 1);
    else if (OPENING.has(type)) depth += 1;
    if (depth > LIMITS.cssDepth) return start;
  }
  return undefined;
}

export const TOO_DEEP = {
  message: `Braces and brackets are nested in more than ${LIMITS.cssDepth} levels here`,
  hint: `A brace may be missing further up. ${raising("cssDepth")}`,
};
