import type { RuleTable } from "./facts.ts";

export const TRANSLATION_RULES = {
  "translation/ambiguous": {
    level: "error",
    isFixed: true,
    what: "A translation names its original by text that matches two articles.",
    why: "Readers could be sent to the wrong one.",
    mend: "Write the path of the original's file.",
  },
  "translation/circle": {
    level: "error",
    isFixed: true,
    what: "Articles are translations of each other in a circle.",
    why: "One of them must be the original.",
    mend: "Delete `translationOf` from the original.",
  },
  "translation/same-language": {
    level: "error",
    isFixed: true,
    what: "A translation is in the same language as its original.",
    why: "Readers who switch languages would stay in the same language.",
    mend: "Write the translation's language as `lang`.",
  },
  "translation/self": {
    level: "error",
    isFixed: true,
    what: "An article is declared as a translation of itself.",
    why: "Readers can't be sent to its original.",
    mend: "Write the name of the original's file.",
  },
  "translation/twice": {
    level: "error",
    isFixed: true,
    what: "An article has two translations into the same language.",
    why: "Readers who switch languages can be sent to only one.",
    mend: "Correct `lang` or `translationOf` of one of the two.",
  },
  "translation/unknown": {
    level: "error",
    isFixed: true,
    what: "A translation names an original that does not exist.",
    why: "Readers can't be sent to its original.",
    mend: "Write the path of the original's file in `articles/`.",
  },
} as const satisfies RuleTable;
