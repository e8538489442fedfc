import { type CSSToken, TokenType } from "@csstools/css-tokenizer";
import { CLOSING, OPENING, type Subject, subjectsOf } from "./selectors.ts";

/** The elements that a block's declarations apply to. */
type Block = { subjects: readonly Subject[]; keyframes?: true };

const ANY: readonly Subject[] = [{ ids: new Set(), classes: new Set() }];
const NONE: readonly Subject[] = [];

/** Maximum nesting of brackets and blocks. Browsers recurse into each, and no drawing needs more. */
const MAX_DEPTH = 32;

/** Maximum tokens in a selector or declaration. */
const MAX_TOKENS = 10_000;

export interface CssBlocks {
  take: (token: CSSToken) => void;
  /** The property that is being read, in lower case. */
  property: () => string;
  /** The selectors' subjects for the block that is being read. */
  subjects: () => readonly Subject[];
}

/**
 * Tracks the blocks of a stylesheet, or of an element's declarations, token by token. Calls `onTangle` if a block
 * begins or ends within brackets, where browsers would see none, or if a limit is exceeded.
 */
export function cssBlocks(onMalformed: () => never): CssBlocks {
  const open: Block[] = [];
  let own: CSSToken[] = [];
  let brackets = 0;
  return {
    take: (token) => {
      const [type] = token;
      if (OPENING.has(type)) brackets += 1;
      if (CLOSING.has(type)) brackets = Math.max(0, brackets - 1);
      const isMalformed = ENDS.has(type) && brackets > 0;
      if (isMalformed || brackets > MAX_DEPTH || open.length > MAX_DEPTH || own.length > MAX_TOKENS)
        return onMalformed();
      if (type === TokenType.OpenCurly) open.push(blockOf(own, open.at(-1)));
      if (type === TokenType.CloseCurly) open.pop();
      if (ENDS.has(type)) own = [];
      else if (type !== TokenType.Comment && (own.length > 0 || type !== TokenType.Whitespace))
        own.push(token);
    },
    property: () => {
      const [first] = own;
      return first?.[0] === TokenType.Ident ? first[4].value.toLowerCase() : "";
    },
    subjects: () => open.at(-1)?.subjects ?? NONE,
  };
}

const ENDS: ReadonlySet<string> = new Set([
  TokenType.OpenCurly,
  TokenType.CloseCurly,
  TokenType.Semicolon,
]);

/**
 * At-rules such as `@media` contain rules, or declarations for the enclosing rule. Keyframes may apply to any element.
 */
function blockOf(prelude: readonly CSSToken[], outer: Block | undefined): Block {
  if (outer?.keyframes) return outer;
  const [first] = prelude;
  if (first?.[0] !== TokenType.AtKeyword) return { subjects: subjectsOf(prelude) };
  const name = first[4].value.toLowerCase();
  if (name.endsWith("keyframes")) return { subjects: ANY, keyframes: true };
  return name === "font-face" ? { subjects: NONE } : (outer ?? { subjects: NONE });
}
