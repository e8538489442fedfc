import type { RuleTable } from "./facts.ts";

export const ALIAS_RULES = {
  "alias/capitals": {
    level: "warning",
    what: "An alias differs from the article's URL only in capitals.",
    why: "Some hosts treat both as one address, so no redirect is made for it.",
  },
  "alias/feed": {
    level: "warning",
    what: "An alias looks like the address of a feed.",
    why: "Feed readers that ask for it would get a web page.",
  },
} as const satisfies RuleTable;
