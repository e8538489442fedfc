import type { RuleTable } from "./facts.ts";

export const URL_RULES = {
  "url/collision": {
    level: "error",
    isFixed: true,
    what: "Two pages have the same URL.",
    why: "One would overwrite the other.",
  },
} as const satisfies RuleTable;
