import { type CSSToken, TokenType } from "@csstools/css-tokenizer";

/** What an element must have for a selector to match it. A subject without conditions may match any element. */
export interface Subject {
  type?: string;
  ids: Set<string>;
  classes: Set<string>;
}

/**
 * The subjects of a rule's selectors: the last compound of each, without conditions such as `:hover` or `[x]`. They may
 * match more elements than the selectors do, but never fewer.
 */
export function subjectsOf(prelude: readonly CSSToken[]): Subject[] {
  const subjects: Subject[] = [];
  let own: Subject = nothing();
  let before = "";
  let within = 0;
  let apart = false;
  for (const token of prelude) {
    const [type, text] = token;
    if (type === TokenType.Comment) continue;
    if (OPENING.has(type)) within += 1;
    else if (CLOSING.has(type)) within -= 1;
    else if (within > 0) continue;
    else if (type === TokenType.Comma) {
      subjects.push(own);
      [own, apart] = [nothing(), false];
    } else if (type === TokenType.Whitespace || COMBINATORS.has(text)) apart = true;
    else {
      if (apart) own = nothing();
      apart = false;
      narrow(own, token, before);
    }
    before = text;
  }
  return [...subjects, own];
}

export const OPENING: ReadonlySet<string> = new Set([
  TokenType.Function,
  TokenType.OpenParen,
  TokenType.OpenSquare,
]);
export const CLOSING: ReadonlySet<string> = new Set([TokenType.CloseParen, TokenType.CloseSquare]);
const COMBINATORS: ReadonlySet<string> = new Set([">", "+", "~"]);

function nothing(): Subject {
  return { ids: new Set(), classes: new Set() };
}

function narrow(own: Subject, token: CSSToken, before: string): void {
  if (token[0] === TokenType.Hash) own.ids.add(token[4].value);
  else if (token[0] === TokenType.Delim && token[4].value === "|") delete own.type;
  else if (token[0] !== TokenType.Ident) return;
  else if (before === ".") own.classes.add(token[4].value);
  else if (before !== ":") own.type = token[4].value;
}
