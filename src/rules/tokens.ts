import type { RuleTable } from "./facts.ts";

export const TOKENS_RULES = {
  "tokens/contrast": {
    level: "warning",
    what: "Text in `tokens.css` has a contrast below 7:1. Below 4.5:1 it is always an error.",
    why: "The text is hard to read.",
    mend: "Choose a darker colour for text, or a lighter one behind it.",
  },
  "tokens/important": {
    level: "error",
    isFixed: true,
    what: "A token is marked `!important`.",
    why: "It has no effect, because nothing else sets a token.",
    mend: "Delete `!important`.",
  },
  "tokens/property": {
    level: "error",
    isFixed: true,
    what: "`tokens.css` sets a property that is not a token.",
    why: "Only layouts set styles.",
    mend: "Write a token, whose name begins with two hyphens. Other properties belong in `theme.css`.",
  },
  "tokens/rule": {
    level: "error",
    isFixed: true,
    what: "`tokens.css` contains a rule for something other than `:root`.",
    why: "Only layouts set styles.",
    mend: "Write all tokens in one rule for `:root`. Other rules belong in `theme.css`.",
  },
  "tokens/syntax": {
    level: "error",
    isFixed: true,
    what: "`tokens.css` is not valid CSS.",
    why: "None of its tokens can be read.",
    mend: "Correct the line that the report names: a brace, a colon or a semicolon is usually missing.",
  },
  "tokens/too-large": {
    level: "error",
    isFixed: true,
    what: "`tokens.css` is too large.",
    why: "Tokens fit in a few lines, and every page loads them.",
    mend: "Delete what is not a token.",
  },
  "tokens/unknown": {
    level: "error",
    isFixed: true,
    what: "`tokens.css` sets an unknown token.",
    why: "It is usually misspelled, and would have no effect.",
    mend: "Write the name of a token from the handbook.",
  },
  "tokens/value": {
    level: "error",
    isFixed: true,
    what: "A token has an invalid value.",
    why: "Pages would ignore it.",
    mend: "Write a value of the kind that the report asks for.",
  },
} as const satisfies RuleTable;
