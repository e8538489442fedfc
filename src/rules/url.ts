import type { RuleTable } from "./facts.ts";

export const URL_RULES = {
  "url/collision": {
    level: "error",
    isFixed: true,
    what: "Two pages have the same URL.",
    why: "One would overwrite the other.",
    mend: "Give one of the two a different `slug`, or rename its file.",
  },
} as const satisfies RuleTable;
