import { type CSSToken, TokenType } from "@csstools/css-tokenizer";

/** A rule that theme.css may not have, and the offset of its name. */
export interface RefusedRule {
  start: number;
  message: string;
  hint: string;
}

/** At-rules that load files. */
const REFUSED: Readonly<Record<string, Omit<RefusedRule, "start">>> = {
  import: {
    message: "theme.css can't @import another stylesheet",
    hint: "Copy its rules into theme.css.",
  },
  "font-face": {
    message: "Fonts are not declared in theme.css",
    hint: "Put the font into fonts/ and name it under `fonts` in publication.yaml: then it is checked, loaded early and moves nothing.",
  },
  namespace: {
    message: "theme.css can't declare a @namespace",
    hint: "Take the rule out: pages are HTML.",
  },
};

export function refusedRules(tokens: readonly CSSToken[]): RefusedRule[] {
  return tokens.flatMap((token): RefusedRule[] => {
    if (token[0] !== TokenType.AtKeyword) return [];
    const name = token[4].value.toLowerCase();
    const found = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
    return found ? [{ ...found, start: token[2] }] : [];
  });
}
