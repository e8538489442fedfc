import type { RuleTable } from "./facts.ts";

export const TRANSLATION_RULES = {
  "translation/ambiguous": {
    level: "error",
    isFixed: true,
    what: "A translation names its original by text that matches two articles.",
    why: "Readers could be sent to the wrong one.",
  },
  "translation/circle": {
    level: "error",
    isFixed: true,
    what: "Articles are translations of each other in a circle.",
    why: "One of them must be the original.",
  },
  "translation/same-language": {
    level: "error",
    isFixed: true,
    what: "A translation is in the same language as its original.",
    why: "Readers who switch languages would stay in the same language.",
  },
  "translation/self": {
    level: "error",
    isFixed: true,
    what: "An article is declared as a translation of itself.",
    why: "Readers can't be sent to its original.",
  },
  "translation/twice": {
    level: "error",
    isFixed: true,
    what: "An article has two translations into the same language.",
    why: "Readers who switch languages can be sent to only one.",
  },
  "translation/unknown": {
    level: "error",
    isFixed: true,
    what: "A translation names an original that does not exist.",
    why: "Readers can't be sent to its original.",
  },
} as const satisfies RuleTable;
