import type { RuleTable } from "./facts.ts";

export const CARD_RULES = {
  "card/no-font": {
    level: "warning",
    what: "A headline uses a script that no installed font can draw.",
    why: "Social networks show the publication's card instead of the article's.",
    mend: "Install a font for that script on the machine that builds the site, or give the article its own picture for cards.",
  },
} as const satisfies RuleTable;
