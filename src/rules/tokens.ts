import type { RuleTable } from "./facts.ts";

export const TOKENS_RULES = {
  "tokens/contrast": {
    level: "warning",
    what: "Text in `tokens.css` has a contrast below 7:1. Below 4.5:1 it is always an error.",
    why: "The text is hard to read.",
  },
  "tokens/important": {
    level: "error",
    isFixed: true,
    what: "A token is marked `!important`.",
    why: "It has no effect, because nothing else sets a token.",
  },
  "tokens/property": {
    level: "error",
    isFixed: true,
    what: "`tokens.css` sets a property that is not a token.",
    why: "Only layouts set styles.",
  },
  "tokens/rule": {
    level: "error",
    isFixed: true,
    what: "`tokens.css` contains a rule for something other than `:root`.",
    why: "Only layouts set styles.",
  },
  "tokens/syntax": {
    level: "error",
    isFixed: true,
    what: "`tokens.css` is not valid CSS.",
    why: "None of its tokens can be read.",
  },
  "tokens/too-large": {
    level: "error",
    isFixed: true,
    what: "`tokens.css` is too large.",
    why: "Tokens fit in a few lines, and every page loads them.",
  },
  "tokens/unknown": {
    level: "error",
    isFixed: true,
    what: "`tokens.css` sets an unknown token.",
    why: "It is usually misspelled, and would have no effect.",
  },
  "tokens/value": {
    level: "error",
    isFixed: true,
    what: "A token has an invalid value.",
    why: "Pages would ignore it.",
  },
} as const satisfies RuleTable;
