import { type CSSToken, TokenType } from "@csstools/css-tokenizer";
import { CLOSING, OPENING, type Subject, subjectsOf } from "./selectors.ts";

/** Which elements the declarations of a block are for. */
type Block = { subjects: readonly Subject[]; keyframes?: true };

const ANY: readonly Subject[] = [{ ids: new Set(), classes: new Set() }];
const NONE: readonly Subject[] = [];

/** Brackets or blocks in each other: browsers go down with each, and no drawing needs as many. */
const DEEPEST = 32;

/** Tokens of one selector or declaration. */
const LONGEST = 10_000;

export interface CssBlocks {
  take: (token: CSSToken) => void;
  /** The property whose value is being read, in lower case. */
  property: () => string;
  /** What chooses the elements that the value is for. */
  subjects: () => readonly Subject[];
}

/**
 * Follows the blocks of a stylesheet, or of the declarations of one element, from token to token. `onTangle`: a block
 * begins or ends within brackets, where browsers would not see one, or goes on without end.
 */
export function cssBlocks(onTangle: () => never): CssBlocks {
  const open: Block[] = [];
  let own: CSSToken[] = [];
  let brackets = 0;
  return {
    take: (token) => {
      const [type] = token;
      if (OPENING.has(type)) brackets += 1;
      if (CLOSING.has(type)) brackets = Math.max(0, brackets - 1);
      const isTangled = ENDS.has(type) && brackets > 0;
      if (isTangled || brackets > DEEPEST || open.length > DEEPEST || own.length > LONGEST)
        return onTangle();
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

/** Groups such as `@media` hold rules, or declarations of the rule that they are in; each frame of an animation is for any element. */
function blockOf(prelude: readonly CSSToken[], outer: Block | undefined): Block {
  if (outer?.keyframes) return outer;
  const [first] = prelude;
  if (first?.[0] !== TokenType.AtKeyword) return { subjects: subjectsOf(prelude) };
  const name = first[4].value.toLowerCase();
  if (name.endsWith("keyframes")) return { subjects: ANY, keyframes: true };
  return name === "font-face" ? { subjects: NONE } : (outer ?? { subjects: NONE });
}
