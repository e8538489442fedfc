import type { RuleTable } from "./facts.ts";

export const CARD_RULES = {
  "card/no-font": {
    level: "warning",
    what: "A headline uses a script that no installed font can draw.",
    why: "Social networks show the publication's card instead of the article's.",
  },
} as const satisfies RuleTable;
